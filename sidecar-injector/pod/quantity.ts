const FORM = /^(\d+(?:\.\d*)?|\.\d+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d{1,3})?$/;

const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * Reads a quantity of Kubernetes that is not negative: `100m` is 0.1, `128Mi` is 134217728. `undefined` where the text is
 * none. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(text: string): number | undefined {
  const [, digits, suffix = ''] = FORM.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (/^[eE][+-]?\d/.test(suffix)) return Number(`${digits}${suffix}`);
  return Number(digits) * (FACTORS[suffix] ?? 1);
}
