# The archive as an image: docker build -t council-notes-archive:local .    See docs/operations.md, "In containers".
# A test runs the steps of this file without a container: ./archive test --campaign containers.
#
# Both bases are named by tags here, which move. Pinned to a digest they are the same in every build:
#   docker buildx imagetools inspect debian:trixie-slim --format '{{.Manifest.Digest}}'
#   docker build --build-arg RUNTIME_IMAGE=debian:trixie-slim@sha256:... .
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUNTIME_IMAGE=debian:trixie-slim

# --- build: the program, and a Java runtime of the modules that it uses -------------------------

FROM ${BUILD_IMAGE} AS build
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]

WORKDIR /build
COPY pom.xml LICENSE NOTICE ./
COPY docs/codebook.md docs/codebook.md
COPY src/main src/main
ARG REVISION=unknown
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress package -Darchive.commit="${REVISION}" -Dmaven.test.skip=true -Dspotless.check.skip=true

# Laid out as files, because the processes that read notes are started on the class path.
RUN java -Djarmode=tools -jar target/archive.jar extract --destination /archive/program

# What classes name is found by jdeps, but for javadoc, which ICU names for documents of its own. Beside it: the languages
# of pages and dates, encodings of old text files, zip files as file systems, names of hosts, and jcmd to look into a
# server that is slow.
RUN modules=$(jdeps --ignore-missing-deps --multi-release 25 --recursive --print-module-deps \
      --class-path '/archive/program/lib/*' /archive/program/archive.jar | sed 's/,jdk\.javadoc//') && \
    jlink --output /opt/runtime --no-header-files --no-man-pages --generate-cds-archive \
      --add-modules "$modules,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.localedata,jdk.naming.dns,jdk.zipfs"

# The launcher leaves the classes of serving and of reading beside the program, made with the runtime that will map them.
COPY archive LICENSE NOTICE /archive/
COPY corpus /archive/corpus
RUN ARCHIVE_JAVA=/opt/runtime /archive/archive --version && rm -r /archive/corpus

# --- the image ------------------------------------------------------------------------------------

FROM ${RUNTIME_IMAGE}
# Not pinned: a rebuild takes what Debian has mended since.
RUN apt-get update && \
    apt-get install -y --no-install-recommends \
      tesseract-ocr tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-deu && \
    rm -rf /var/lib/apt/lists/*

# 1000 is the first user of most machines, and the one of OpenSearch's image: it can write to a corpus/ that is theirs.
RUN groupadd --gid 1000 archive && \
    useradd --uid 1000 --gid 1000 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin archive && \
    install -d -o archive -g archive /archive/corpus /archive/corpus/notes /archive/index /archive/index-audit

COPY --from=build /opt/runtime /opt/runtime
COPY --from=build /archive /archive

ARG VERSION=unreleased
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Council notes archive" \
      org.opencontainers.image.description="Search and compare Council notes across years" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

ENV JAVA_HOME=/opt/runtime \
    PATH=/archive:/opt/runtime/bin:/usr/local/bin:/usr/bin:/bin \
    HOME=/tmp \
    LANG=C.UTF-8 \
    ARCHIVE_OPTS=-Xmx1g \
    SERVER_ADDRESS=0.0.0.0

USER 1000:1000
WORKDIR /archive
EXPOSE 8080
STOPSIGNAL SIGTERM

# Without another program in the image: bash opens the connection. The archive answers to this name without being told.
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["/archive/archive"]
CMD ["serve", "--port", "8080"]
