# The control plane, and the whole command line: docker build -t meltemi/operator:0.1.0 .
# No build step: Node runs the files as they are. No shell either, and nothing in it is for its user to write.

FROM node:24-bookworm-slim AS packages
WORKDIR /meltemi
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /meltemi
COPY --from=packages /meltemi/node_modules node_modules
COPY package.json package.json
# What .dockerignore leaves of them: no tests, and none of the tools of developers.
COPY api api
COPY ca ca
COPY cli cli
COPY config config
COPY envoy-bootstrap envoy-bootstrap
COPY mesh-ir mesh-ir
COPY mesh-model mesh-model
COPY operator operator
COPY reconcilers reconcilers
COPY registries registries
COPY sidecar-injector sidecar-injector
COPY stores stores
COPY webhooks webhooks
COPY xds xds
ENV NODE_ENV=production
USER 65532:65532
EXPOSE 15012 15014 15016 15017
# The options are those of bin/node-options.
ENTRYPOINT ["/nodejs/bin/node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=8", "/meltemi/cli/main.ts"]
CMD ["operator"]
