/** What is read of the file descriptors in an Envoy binary to learn its constraints. */

import protobuf from 'protobufjs';

/** The types of numbers, each at the number that its rules have in FieldRules. */
const numberTypes = [
  'float',
  'double',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
] as const;

const numberRules = numberTypes.map(
  (type) => `
  message Rules_${type} {
    optional ${type} const = 1;
    optional ${type} lt = 2;
    optional ${type} lte = 3;
    optional ${type} gt = 4;
    optional ${type} gte = 5;
    repeated ${type} in = 6;
    repeated ${type} not_in = 7;
    optional bool ignore_empty = 8;
  }`,
);

const numberFields = numberTypes.map((type, index) => `optional Rules_${type} ${type} = ${index + 1};`);

/**
 * The part of descriptor.proto that leads to the constraints, and the part of validate.proto that `constraints/` evaluates:
 * what is missing there is missing here, so that it shows as an unknown field.
 */
const schema = `
  syntax = "proto2";

  message File { optional string package = 2; repeated Message message_type = 4; }
  message Message {
    optional string name = 1;
    repeated Field field = 2;
    repeated Message nested_type = 3;
    optional MessageOptions options = 7;
    repeated Oneof oneof_decl = 8;
  }
  message MessageOptions { optional bool disabled = 1071; optional bool ignored = 1072; }
  message Oneof { optional string name = 1; optional OneofOptions options = 2; }
  message OneofOptions { optional bool required = 1071; }
  message Field { optional string name = 1; optional FieldOptions options = 8; }
  message FieldOptions { optional FieldRules rules = 1071; }

  message FieldRules {
    ${numberFields.join('\n')}
    optional BoolRules bool = 13;
    optional StringRules string = 14;
    optional BytesRules bytes = 15;
    optional EnumRules enum = 16;
    optional MessageRules message = 17;
    optional RepeatedRules repeated = 18;
    optional MapRules map = 19;
    optional AnyRules any = 20;
    optional DurationRules duration = 21;
  }
  ${numberRules.join('\n')}
  message BoolRules { optional bool const = 1; }
  message StringRules {
    optional string const = 1;
    optional uint64 len = 19;
    optional uint64 min_len = 2;
    optional uint64 max_len = 3;
    optional uint64 min_bytes = 4;
    optional uint64 max_bytes = 5;
    optional string pattern = 6;
    optional string prefix = 7;
    optional string suffix = 8;
    optional string contains = 9;
    repeated string in = 10;
    repeated string not_in = 11;
    optional KnownRegex well_known_regex = 24;
    optional bool strict = 25;
    optional bool ignore_empty = 26;
  }
  enum KnownRegex { UNKNOWN = 0; HTTP_HEADER_NAME = 1; HTTP_HEADER_VALUE = 2; }
  message BytesRules {
    optional uint64 len = 13;
    optional uint64 min_len = 2;
    optional uint64 max_len = 3;
    optional bool ignore_empty = 14;
  }
  message EnumRules {
    optional int32 const = 1;
    optional bool defined_only = 2;
    repeated int32 in = 3;
    repeated int32 not_in = 4;
  }
  message MessageRules { optional bool skip = 1; optional bool required = 2; }
  message RepeatedRules {
    optional uint64 min_items = 1;
    optional uint64 max_items = 2;
    optional bool unique = 3;
    optional FieldRules items = 4;
    optional bool ignore_empty = 5;
  }
  message MapRules {
    optional uint64 min_pairs = 1;
    optional uint64 max_pairs = 2;
    optional FieldRules keys = 4;
    optional FieldRules values = 5;
    optional bool ignore_empty = 6;
  }
  message AnyRules { optional bool required = 1; }
  message DurationRules {
    optional bool required = 1;
    optional Duration const = 2;
    optional Duration lt = 3;
    optional Duration lte = 4;
    optional Duration gt = 5;
    optional Duration gte = 6;
    repeated Duration in = 7;
    repeated Duration not_in = 8;
  }
  message Duration { optional int64 seconds = 1; optional int32 nanos = 2; }
`;

const root = protobuf.parse(schema, { keepCase: true }).root;
root.resolveAll();

/** A file descriptor, as far as it is of interest. */
export const fileType = root.lookupType('File');
/** The rules of one field. */
export const fieldRulesType = root.lookupType('FieldRules');
/** A span of time, which has a JSON form of its own. */
export const durationType = root.lookupType('Duration');
