# The portal alone, from a jar that ./mvnw package has built; nothing is compiled here.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY target/chancery-*.jar chancery.jar
RUN java -Djarmode=tools -jar chancery.jar extract --layers --launcher --destination .

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 chancery \
 && useradd --system --uid 10001 --gid chancery --home-dir /chancery --shell /usr/sbin/nologin chancery \
 && mkdir -p /chancery/keys && chown -R chancery:chancery /chancery
WORKDIR /chancery
# what changes least comes first
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
VOLUME /chancery/keys
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "org.springframework.boot.loader.launch.JarLauncher"]
