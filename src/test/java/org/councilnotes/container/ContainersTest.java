package org.councilnotes.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.container.ComposeFile.ARCHIVES;
import static org.councilnotes.container.ComposeFile.CLUSTER_ARCHIVES;
import static org.councilnotes.container.ComposeFile.NODES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be told of {@code docker-compose.yml} without starting it. */
class ContainersTest {

  /** Finds {@code 3.9.0}, the version of the nodes to try with. */
  private static final Pattern VERSION =
      Pattern.compile("<opensearch\\.version>([0-9.]{1,20})</opensearch\\.version>");

  /** Finds {@code server archive-a:8080} and its parts; nothing in {@code listen 8080}. */
  private static final Pattern ASKED = Pattern.compile("(?m)^ *server ([a-z-]{1,30}):(\\d{1,5}) ");

  /** Finds a dollar that Compose would take for a variable of its own. */
  private static final Pattern LONE_DOLLAR = Pattern.compile("(?<!\\$)\\$(?![${])");

  /** Finds {@code password: x} and the like, which would be a secret in the file. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)(?:password|secret|token|keypass)\"?[:=] *\"?[a-z0-9]");

  private ComposeFile file;

  @BeforeEach
  void read() throws IOException {
    file = ComposeFile.read();
  }

  @Test
  void withoutTheProfileOneArchiveIsStarted() {
    assertThat(file.service("archive")).doesNotContainKeys("profiles", "depends_on", "secrets");
    assertThat(file.list("archive", "volumes"))
        .containsExactly(
            "./corpus:/archive/corpus", "index:/archive/index", "audit:/archive/index-audit");
    assertThat(others().values())
        .allSatisfy(
            service ->
                assertThat(ComposeFile.list(service, "profiles")).containsExactly("cluster"));
    assertThat(others().keySet())
        .containsAll(NODES)
        .containsAll(CLUSTER_ARCHIVES)
        .contains("proxy", "security");
  }

  /** The corpus takes uploads and corrections. */
  @Test
  void archivesWriteToCorpusIndexAndTemporaryFilesOnly() {
    for (String name : ARCHIVES) {
      Map<String, Object> archive = file.service(name);
      assertThat(archive).containsEntry("read_only", true);
      assertThat(ComposeFile.list(archive, "volumes")).contains("./corpus:/archive/corpus");
      assertThat(ComposeFile.list(archive, "tmpfs").toString()).startsWith("[/tmp:size=");
    }
  }

  @Test
  void everyServiceIsConfinedAndComesBack() {
    file.services()
        .forEach(
            (name, service) -> {
              assertThat(ComposeFile.list(service, "cap_drop")).containsExactly("ALL");
              assertThat(ComposeFile.list(service, "security_opt"))
                  .containsExactly("no-new-privileges:true");
              assertThat(service).containsKeys("mem_limit", "user", "logging");
              assertThat(service)
                  .containsEntry("restart", name.equals("security") ? "no" : "unless-stopped");
              assertThat(service.get("user").equals("root")).isEqualTo(name.equals("security"));
              assertThat(service.containsKey("cap_add")).isEqualTo(name.equals("security"));
            });
  }

  /** The one that is root reaches nobody, and has nothing but what it makes. */
  @Test
  void whoMakesTheKeysIsAlone() {
    Map<String, Object> security = file.service("security");
    assertThat(security).containsEntry("network_mode", "none").containsEntry("read_only", true);
    assertThat(ComposeFile.list(security, "cap_add")).containsExactly("CHOWN", "DAC_OVERRIDE");
    assertThat(ComposeFile.list(security, "volumes"))
        .containsExactly(
            "./src/container/make-security.sh:/make-security.sh:ro",
            "security:/security",
            "trusted:/trusted");
    assertThat(ComposeFile.list(security, "entrypoint")).containsExactly("sh", "/make-security.sh");
  }

  /** In its container an archive listens to the host, too; the host lets nobody else in. */
  @Test
  void archivesAnswerThisMachineAndNoOther() {
    ARCHIVES.forEach(
        name ->
            assertThat(file.environment(name))
                .containsEntry("SERVER_ADDRESS", "0.0.0.0")
                .containsEntry("ARCHIVE_HOSTS", "${ARCHIVE_HOSTS:-}"));
    assertThat(
            file.services().values().stream()
                .flatMap(service -> ComposeFile.list(service, "ports").stream()))
        .containsExactlyInAnyOrder("127.0.0.1:8080:8080", "127.0.0.1:8088:8080");
  }

  @Test
  void imageIsBuiltWithTheBasesThatItsFileNames() {
    Map<String, String> usual = ImageRecipe.read().arguments();
    for (String name : ARCHIVES) {
      Map<String, Object> arguments =
          ComposeFile.map(ComposeFile.map(file.service(name), "build"), "args");
      usual.forEach(
          (argument, image) ->
              assertThat(arguments)
                  .containsEntry(argument, "${ARCHIVE_" + argument + ":-" + image + "}"));
      assertThat(file.service(name))
          .containsEntry("user", ImageRecipe.read().image().only("USER").text());
    }
  }

  @Test
  void everyVolumeIsDeclaredAndEachNodeHasItsOwn() {
    Set<String> used = new TreeSet<>();
    file.services().values().forEach(service -> used.addAll(namedVolumes(service)));
    assertThat(ComposeFile.map(file.all(), "volumes").keySet()).isEqualTo(used);
    assertThat(
            NODES.stream()
                .flatMap(node -> namedVolumes(file.service(node)).stream())
                .filter(volume -> !volume.equals("security")))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void filesThatAreMountedAreThere() {
    assertThat(
            file.services().values().stream()
                .flatMap(service -> ComposeFile.list(service, "volumes").stream())
                .map(volume -> volume.toString().split(":", 2)[0])
                .filter(source -> source.startsWith(".")))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Path.of(source)).exists());
  }

  @Test
  void nodesAreOfTheVersionThatTheArchiveIsTestedWith() throws IOException {
    String built = Files.readString(Path.of("src/cluster/pom.xml")).split("<profiles>", 2)[0];
    String version = only(VERSION.matcher(built).results().map(found -> found.group(1)));
    assertThat(Stream.concat(NODES.stream(), Stream.of("security")))
        .allSatisfy(
            node ->
                assertThat(file.service(node).get("image").toString())
                    .matches(
                        Pattern.quote(
                                "${ARCHIVE_NODE_IMAGE:-opensearchproject/opensearch:" + version)
                            + "(@sha256:[0-9a-f]{64})?}"));
  }

  @Test
  void nodesKnowEachOtherAndTakeTheMemoryThatIsGiven() {
    for (String node : NODES) {
      Map<String, Object> settings = file.environment(node);
      assertThat(settings).containsEntry("node.name", node);
      assertThat(names(settings.get("discovery.seed_hosts"))).isEqualTo(NODES);
      assertThat(names(settings.get("cluster.initial_cluster_manager_nodes"))).isEqualTo(NODES);
      assertThat(settings.get("OPENSEARCH_JAVA_OPTS"))
          .isEqualTo("-Xms${ARCHIVE_CLUSTER_HEAP:-512m} -Xmx${ARCHIVE_CLUSTER_HEAP:-512m}");
      assertThat(ComposeFile.map(file.service(node), "ulimits")).containsEntry("memlock", -1);
    }
  }

  @Test
  void nodesEncryptAndAskForThePassword() {
    for (String node : NODES) {
      Map<String, Object> settings = file.environment(node);
      assertThat(settings)
          .doesNotContainKey("DISABLE_SECURITY_PLUGIN")
          .containsEntry("DISABLE_INSTALL_DEMO_CONFIG", "true")
          .containsEntry("plugins.security.ssl.http.enabled", "true")
          .containsEntry("plugins.security.allow_default_init_securityindex", "true");
      for (String link : List.of("http", "transport")) {
        for (String store : List.of("keystore", "truststore")) {
          assertThat(settings)
              .containsEntry(
                  "plugins.security.ssl." + link + "." + store + "_filepath",
                  "opensearch-security/nodes.p12")
              .containsEntry("plugins.security.ssl." + link + "." + store + "_type", "PKCS12");
        }
      }
      assertThat(file.list(node, "volumes"))
          .contains("security:/usr/share/opensearch/config/opensearch-security:ro");
      assertThat(awaited(node))
          .isEqualTo(Map.of("security", Map.of("condition", "service_completed_successfully")));
    }
  }

  @Test
  void onlyTheArchivesReachTheNodes() {
    assertThat(ComposeFile.map(ComposeFile.map(file.all(), "networks"), "nodes"))
        .containsEntry("internal", true);
    assertThat(NODES)
        .allSatisfy(
            node -> {
              assertThat(file.list(node, "networks")).containsExactly("nodes");
              assertThat(file.service(node)).doesNotContainKey("ports");
            });
    assertThat(file.services())
        .allSatisfy(
            (name, service) ->
                assertThat(ComposeFile.list(service, "networks").contains("nodes"))
                    .isEqualTo(NODES.contains(name) || CLUSTER_ARCHIVES.contains(name)));
  }

  @Test
  void archivesAskEveryNodeByTheSecretAndOneReadsTheCorpus() {
    for (String archive : CLUSTER_ARCHIVES) {
      Map<String, Object> settings = file.environment(archive);
      assertThat(settings)
          .containsEntry("ARCHIVE_ENGINE", "opensearch")
          .containsEntry("ARCHIVE_ENGINE_USER", "archive")
          .containsEntry("ARCHIVE_ENGINE_PASSWORD_FILE", "/run/secrets/cluster-password")
          .containsEntry("ARCHIVE_ENGINE_CERTIFICATES", "/trusted/authority.pem");
      assertThat(names(settings.get("ARCHIVE_ENGINE_ADDRESSES")))
          .containsExactlyInAnyOrderElementsOf(
              NODES.stream().map(node -> "https://" + node + ":9200").toList());
      assertThat(file.list(archive, "volumes"))
          .contains("trusted:/trusted:ro")
          .doesNotContain("security:/security");
    }
    assertThat(CLUSTER_ARCHIVES.stream().filter(a -> !command(a).contains("--no-ingest")))
        .hasSize(1);
  }

  @Test
  void secretsAreFilesThatGitDoesNotKnow() throws IOException {
    assertThat(ComposeFile.map(file.all(), "secrets"))
        .isEqualTo(
            Map.of(
                "cluster-password",
                Map.of("file", "${ARCHIVE_SECRETS:-./secrets}/cluster-password")));
    assertThat(
            file.services().keySet().stream()
                .filter(name -> file.list(name, "secrets").contains("cluster-password")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(NODES, CLUSTER_ARCHIVES, Set.of("security")).flatMap(Set::stream).toList());
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/secrets/", "/.env");
    assertThat(SECRET.matcher(file.services().toString()).results().map(MatchResult::group))
        .isEmpty();
  }

  @Test
  void proxyAsksBothArchivesAtTheirPort() throws IOException {
    assertThat(file.list("proxy", "volumes"))
        .containsExactly("./src/container/proxy.conf:/etc/nginx/conf.d/default.conf:ro");
    String config = Files.readString(Path.of("src/container/proxy.conf"));
    List<MatchResult> asked = ASKED.matcher(config).results().toList();
    assertThat(asked.stream().map(server -> server.group(1)).distinct())
        .containsExactlyInAnyOrderElementsOf(CLUSTER_ARCHIVES);
    assertThat(asked)
        .allSatisfy(
            server -> assertThat(command(server.group(1))).contains("--port", server.group(2)));
    assertThat(config).contains("proxy_next_upstream ", "max_fails=1", "Retry-After");
    assertThat(config).as("the name that was asked for").contains("Host $http_host;");
  }

  /** Its folders are in memory. */
  @Test
  void proxyTakesLargeBodiesForFilesOnlyAndKeepsNone() throws IOException {
    String config = Files.readString(Path.of("src/container/proxy.conf"));
    int files = config.indexOf("location ~ ^/(status|api)/files$ {");

    assertThat(config.substring(files, config.indexOf('}', files)))
        .contains("client_max_body_size 1100m;", "proxy_request_buffering off;");
    assertThat(config.substring(0, files)).contains("client_max_body_size 2m;");
    int drafts = config.indexOf("location ~ ^/(draft|api/check)(/|$) {");
    assertThat(config.substring(drafts, config.indexOf('}', drafts)))
        .contains(
            "client_max_body_size 34m;", "proxy_request_buffering off;", "Set-Cookie $affinity");
    assertThat(config.split("client_max_body_size", -1)).hasSize(4);
    assertThat(file.list("proxy", "tmpfs"))
        .allSatisfy(at -> assertThat(at.toString()).contains("size="));
  }

  /** Sessions are in the memory of one archive. */
  @Test
  void readersComeBackToTheArchiveThatKnowsThem() throws IOException {
    String config = Files.readString(Path.of("src/container/proxy.conf"));
    String group = config.substring(config.indexOf("upstream archive {"));

    assertThat(group.substring(0, group.indexOf('}')))
        .contains("hash $reader consistent;")
        .doesNotContain("backup");
    assertThat(config)
        .contains("map $cookie_affinity $reader", "add_header Set-Cookie $affinity always;")
        .containsPattern("location ~ \\^/\\(login\\|oauth2\\)");
  }

  /** It is the first one: what a client says of itself is written over, and never added to. */
  @Test
  void theProxyIsBelievedAndPassesOnNothingThatClientsSay() throws IOException {
    String config = Files.readString(Path.of("src/container/proxy.conf"));
    assertThat(config)
        .contains(
            "proxy_set_header X-Forwarded-For $remote_addr;",
            "proxy_set_header X-Forwarded-Proto $scheme;",
            "proxy_set_header X-Forwarded-Host $http_host;",
            "proxy_set_header X-Forwarded-Port \"\";",
            "proxy_set_header X-Forwarded-Prefix \"\";",
            "proxy_set_header Forwarded \"\";")
        .doesNotContain("$proxy_add_x_forwarded_for", "$http_x_forwarded");
    assertThat(config.substring(config.indexOf("location / {")))
        .as("a location with one of its own has none of the server's")
        .doesNotContain("proxy_set_header");
    String front = "${ARCHIVE_FRONT:-172.31.253.0/24}";
    assertThat(ComposeFile.map(ComposeFile.map(file.all(), "networks"), "front").toString())
        .contains("subnet=" + front);
    assertThat(file.services())
        .allSatisfy(
            (name, service) ->
                assertThat(ComposeFile.list(service, "networks").contains("front"))
                    .isEqualTo(CLUSTER_ARCHIVES.contains(name) || name.equals("proxy")));
    assertThat(CLUSTER_ARCHIVES)
        .allSatisfy(
            archive ->
                assertThat(file.environment(archive))
                    .containsEntry("ARCHIVE_PROXY_ADDRESSES", front));
    assertThat(file.environment("archive")).doesNotContainKey("ARCHIVE_PROXY_ADDRESSES");
  }

  /** An archive's own check is that of its image. */
  @Test
  void whatIsWaitedForCanTellThatItIsHealthy() {
    for (String name : List.of("proxy", "archive-a", "archive-b")) {
      assertThat(awaited(name))
          .isNotEmpty()
          .allSatisfy(
              (awaited, how) -> {
                assertThat(
                        file.service(awaited).containsKey("healthcheck")
                            || ARCHIVES.contains(awaited))
                    .isTrue();
                assertThat(how).isEqualTo(Map.of("condition", "service_healthy"));
              });
    }
    ARCHIVES.forEach(name -> assertThat(file.service(name)).doesNotContainKey("healthcheck"));
  }

  @Test
  void healthOfANodeIsAskedForWithoutShowingThePassword() {
    for (String node : NODES) {
      Object check =
          ComposeFile.list(ComposeFile.map(file.service(node), "healthcheck"), "test").getLast();
      assertThat(check.toString())
          .contains("| curl -fsS -K - --cacert", "https://localhost:9200/_cluster/health")
          .contains("$$(cat /run/secrets/cluster-password)");
      assertThat(LONE_DOLLAR.matcher(check.toString()).find()).isFalse();
    }
  }

  private Map<String, Map<String, Object>> others() {
    Map<String, Map<String, Object>> others = new TreeMap<>(file.services());
    others.remove("archive");
    return others;
  }

  private Map<String, Object> awaited(String service) {
    return ComposeFile.map(file.service(service), "depends_on");
  }

  /** Its own, else that of the image. */
  private List<Object> command(String service) {
    return file.service(service).containsKey("command")
        ? file.list(service, "command")
        : List.copyOf(ImageRecipe.read().image().only("CMD").list());
  }

  /** Those of {@code index:/archive/index}, not of {@code ./corpus:/archive/corpus}. */
  private static List<String> namedVolumes(Map<String, Object> service) {
    return ComposeFile.list(service, "volumes").stream()
        .map(volume -> volume.toString().split(":", 2)[0])
        .filter(name -> !name.startsWith("."))
        .toList();
  }

  private static Collection<String> names(Object commaSeparated) {
    return new TreeSet<>(Arrays.asList(commaSeparated.toString().split(",", -1)));
  }

  private static String only(Stream<String> found) {
    List<String> all = found.toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
