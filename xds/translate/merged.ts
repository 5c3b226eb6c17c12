/** Puts the parts of a message together that several features have written. */
export function merged<Message extends object>(
  message: Message,
  parts: readonly Partial<Message>[],
): Message {
  const whole = { ...message };
  for (const part of parts) Object.assign(whole, part);
  return whole;
}
