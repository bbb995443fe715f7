# The Deskhand service: built with Maven, run on a JDK 25 runtime by an account without rights.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -DskipTests -Dspotless.check.skip=true -pl bot-service -am package
# ONNX Runtime would unpack its libraries at each start; here they are unpacked once.
RUN mkdir /native \
    && cd /tmp \
    && jar -xf /src/bot-service/target/deskhand.jar BOOT-INF/lib \
    && jar -xf BOOT-INF/lib/onnxruntime-*.jar ai/onnxruntime/native \
    && case "$(uname -m)" in aarch64) platform=linux-aarch64 ;; *) platform=linux-x64 ;; esac \
    && cp "ai/onnxruntime/native/$platform"/* /native/

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 deskhand \
    && useradd --uid 10001 --gid deskhand --home-dir /data --no-create-home --shell /usr/sbin/nologin deskhand \
    && install -d -o deskhand -g deskhand -m 0700 /data /files
COPY --from=build /src/bot-service/target/deskhand.jar /opt/deskhand/deskhand.jar
COPY --from=build /native /opt/deskhand/native
COPY --from=build /src/datasets /opt/deskhand/datasets
USER deskhand
WORKDIR /opt/deskhand
VOLUME /data
VOLUME /files
EXPOSE 8080
ENV DESKHAND_DATA=/data \
    SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    SPRING_THREADS_VIRTUAL_ENABLED=true \
    MALLOC_ARENA_MAX=2 \
    JDK_JAVA_OPTIONS="-Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Donnxruntime.native.path=/opt/deskhand/native"
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "/opt/deskhand/deskhand.jar"]
