# syntax=docker/dockerfile:1
# docker build -t scale-out-watch .            the dashboard
# docker build -t scale-out-watch-tools --target tools .   its commands: npm run store, collector-token, …
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS tools
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY scripts ./scripts
COPY prisma ./prisma
RUN npm ci
COPY . .
USER node

FROM tools AS build
USER root
RUN node scripts/pack.mjs

FROM ${NODE} AS dashboard
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    NEXT_MANUAL_SIG_HANDLE=1 \
    HOST=0.0.0.0 \
    PORT=3000 \
    SCALE_OUT_WATCH_CONFIG=/config/scale-out-watch.config.json \
    SCALE_OUT_WATCH_STORE=/data/scale-out-watch.db
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=root:root /app/dist ./
USER node
VOLUME /data
EXPOSE 3000
# The process only: a cluster that is down is no reason to start the dashboard anew. With server.tls the probe takes any
# certificate, because it asks this very process.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "scripts/probe.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "scripts/server.mjs"]
