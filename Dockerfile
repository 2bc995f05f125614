# Koolla as a container: built with the development tools, run without them. Give it a PostgreSQL by DATABASE_URL
# (compose.yaml does), or a volume for /var/lib/koolla to use the embedded one.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma ./prisma
COPY tools ./tools
COPY src ./src
COPY bin ./bin
RUN npm ci && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production KOOLLA_DATA_DIR=/var/lib/koolla
WORKDIR /app
RUN useradd --system --home-dir /var/lib/koolla --create-home koolla
COPY --from=build --chown=root:root /app ./
USER koolla
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT??3978)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/main.js"]
