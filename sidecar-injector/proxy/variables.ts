/** The text for a variable of the container's environment, in its arguments. */
export function variable(name: string): string {
  return `$(${name})`;
}

/**
 * Writes a text so that it is itself in an argument of a container, where Kubernetes replaces `$(NAME)` by a variable and `$$` by `$`.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}
