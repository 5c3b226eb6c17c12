/** What to do when the mesh is there. */
export function nextSteps(version: string, namespace: string): string {
  return `
Meltemi ${version} runs in ${namespace}. To take a namespace into the mesh, label it and start its pods anew:

  kubectl label namespace NAME mesh.meltemi.dev/injection=enabled
  kubectl -n NAME rollout restart deployment
  kubectl get meshstatus -A
`;
}
