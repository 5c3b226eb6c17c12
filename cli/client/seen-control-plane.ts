import { type HostPort, InvalidAddress, parseHostPort } from '../../operator/standalone/host-port.ts';
import { type AnswerFields, MisshapenAnswer } from './answer-fields.ts';

/** What `GET /api/v1/control-plane` tells of the control plane. */
export interface SeenControlPlane {
  readonly version: string;
  readonly trustDomain: string;
  /** Root certificates, in PEM. */
  readonly trustBundlePem: string;
  readonly xdsTls: HostPort;
  /** On the control plane's own host. */
  readonly xdsPlaintext: HostPort;
  /** The DNS name in the xDS server's certificate. */
  readonly xdsServerName: string;
  /** Absolute, on the control plane's host. */
  readonly stateDirectory: string;
}

/** @throws MisshapenAnswer */
export function readControlPlane(fields: AnswerFields): SeenControlPlane {
  return {
    version: fields.text('version'),
    trustDomain: fields.text('trustDomain'),
    trustBundlePem: fields.text('trustBundlePem'),
    xdsTls: readAddress(fields.object('xds'), 'tls'),
    xdsPlaintext: readAddress(fields.object('xds'), 'plaintext'),
    xdsServerName: fields.text('xdsServerName'),
    stateDirectory: fields.text('stateDirectory'),
  };
}

function readAddress(xds: AnswerFields, name: string): HostPort {
  try {
    return parseHostPort(xds.text(name));
  } catch (error) {
    if (error instanceof InvalidAddress) throw new MisshapenAnswer(`xds.${name}`, 'HOST:PORT');
    throw error;
  }
}
