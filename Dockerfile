# syntax=docker/dockerfile:1
# By digest, so that nobody can put another image in its place; `docker buildx imagetools inspect node:22-bookworm-slim` prints the newest.
ARG NODE_IMAGE=node:22-bookworm-slim@sha256:43ac6c60b8f89723f746e8a92ce91abd5017e627ce1ddfe4238355d3a30b772c

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY src ./src
COPY data ./data
COPY dialogs ./dialogs
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY data ./data
COPY dialogs ./dialogs
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["node", "dist/server/healthy.js"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=32", "--max-old-space-size=640", "dist/server/main.js"]
