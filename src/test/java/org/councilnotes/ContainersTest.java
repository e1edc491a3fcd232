package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be told of {@code docker-compose.yml} without starting it. */
class ContainersTest {

  private static final Set<String> NODES = Set.of("opensearch-1", "opensearch-2", "opensearch-3");
  private static final Set<String> ARCHIVES = Set.of("archive-a", "archive-b");

  /** Finds {@code 3.5.0}, the version of the nodes to try with. */
  private static final Pattern VERSION =
      Pattern.compile("<opensearch\\.version>([0-9.]{1,20})</opensearch\\.version>");

  /** Finds {@code server archive-a:8080} and its parts; nothing in {@code listen 8080}. */
  private static final Pattern ASKED = Pattern.compile("(?m)^ *server ([a-z-]{1,30}):(\\d{1,5}) ");

  /** Finds a dollar that Compose would take for a variable of its own. */
  private static final Pattern LONE_DOLLAR = Pattern.compile("(?<!\\$)\\$(?!\\$)");

  private final Map<String, Object> file = read();
  private final Map<String, Map<String, Object>> services = services();

  @Test
  void withoutTheProfileOneArchiveIsStarted() {
    assertThat(services)
        .hasEntrySatisfying(
            "archive",
            archive -> {
              assertThat(archive).doesNotContainKeys("profiles", "depends_on");
              assertThat(archive.get("command"))
                  .isEqualTo(List.of("/archive/archive", "serve", "--port", "8080"));
              assertThat(list(archive, "volumes")).contains("./index:/archive/index");
            });
    assertThat(others().values())
        .allSatisfy(service -> assertThat(list(service, "profiles")).containsExactly("cluster"));
    assertThat(others().keySet()).containsAll(NODES).containsAll(ARCHIVES).contains("proxy");
  }

  /** What the build reads is there where it builds. */
  @Test
  void archivesHaveTheCodebookThatGoesIntoDatasets() {
    Stream.concat(ARCHIVES.stream(), Stream.of("archive"))
        .forEach(
            name ->
                assertThat(list(services.get(name), "volumes"))
                    .contains("./docs/codebook.md:/archive/docs/codebook.md:ro"));
  }

  /** In its container an archive listens to the host, too; the host lets nobody else in. */
  @Test
  void archivesAnswerThisMachineAndNoOther() {
    Stream.of(ARCHIVES, Set.of("archive"))
        .flatMap(Set::stream)
        .forEach(
            name ->
                assertThat(map(services.get(name), "environment"))
                    .containsEntry("SERVER_ADDRESS", "0.0.0.0")
                    .containsEntry("ARCHIVE_HOSTS", "${ARCHIVE_HOSTS:-}"));
    assertThat(services.values().stream().flatMap(service -> list(service, "ports").stream()))
        .hasSize(2)
        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
  }

  /** An archive answers to localhost without being told; see the guide to operations. */
  @Test
  void healthIsAskedForUnderTheNameOfTheContainerToItself() {
    assertThat(services.values().stream().filter(service -> service.containsKey("healthcheck")))
        .isNotEmpty()
        .allSatisfy(
            service ->
                assertThat(list(map(service, "healthcheck"), "test").getLast().toString())
                    .startsWith("http://localhost:"));
  }

  @Test
  void everyVolumeIsDeclaredAndEachNodeHasItsOwn() {
    Set<String> used = new TreeSet<>();
    services.values().forEach(service -> used.addAll(namedVolumes(service)));
    assertThat(map(file, "volumes").keySet()).isEqualTo(used);
    assertThat(NODES.stream().flatMap(node -> namedVolumes(services.get(node)).stream()))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void nodesAreOfTheVersionThatTheArchiveIsTestedWith() throws IOException {
    String built = Files.readString(Path.of("src/cluster/pom.xml"));
    String version = only(VERSION.matcher(built).results().map(found -> found.group(1)));
    assertThat(NODES)
        .allSatisfy(
            node ->
                assertThat(services.get(node).get("image"))
                    .isEqualTo("opensearchproject/opensearch:" + version));
  }

  @Test
  void nodesKnowEachOtherAndTakeTheMemoryThatIsGiven() {
    for (String node : NODES) {
      Map<String, Object> settings = map(services.get(node), "environment");
      assertThat(settings).containsEntry("node.name", node);
      assertThat(names(settings.get("discovery.seed_hosts"))).isEqualTo(NODES);
      assertThat(names(settings.get("cluster.initial_cluster_manager_nodes"))).isEqualTo(NODES);
      assertThat(settings.get("OPENSEARCH_JAVA_OPTS"))
          .isEqualTo("-Xms${ARCHIVE_CLUSTER_HEAP:-512m} -Xmx${ARCHIVE_CLUSTER_HEAP:-512m}");
      assertThat(map(services.get(node), "ulimits")).containsEntry("memlock", -1);
    }
  }

  @Test
  void onlyTheArchivesReachNodesThatAskForNoPassword() {
    assertThat(map(map(file, "networks"), "nodes")).containsEntry("internal", true);
    assertThat(NODES)
        .allSatisfy(
            node -> {
              assertThat(list(services.get(node), "networks")).containsExactly("nodes");
              assertThat(services.get(node)).doesNotContainKey("ports");
            });
    assertThat(others())
        .allSatisfy(
            (name, service) ->
                assertThat(list(service, "networks").contains("nodes"))
                    .isEqualTo(NODES.contains(name) || ARCHIVES.contains(name)));
  }

  @Test
  void archivesAskEveryNodeAndOneReadsTheCorpus() {
    for (String archive : ARCHIVES) {
      Map<String, Object> settings = map(services.get(archive), "environment");
      assertThat(settings).containsEntry("ARCHIVE_ENGINE", "opensearch");
      assertThat(names(settings.get("ARCHIVE_ENGINE_ADDRESSES")))
          .containsExactlyInAnyOrderElementsOf(
              NODES.stream().map(node -> "http://" + node + ":9200").toList());
    }
    assertThat(ARCHIVES.stream().filter(a -> !command(a).contains("--no-ingest"))).hasSize(1);
  }

  @Test
  void proxyAsksBothArchivesAtTheirPort() {
    Map<String, Object> proxy = services.get("proxy");
    Object source = ((Map<?, ?>) list(proxy, "configs").getFirst()).get("source");
    String config = map(map(file, "configs"), source.toString()).get("content").toString();
    List<MatchResult> asked = ASKED.matcher(config).results().toList();
    assertThat(asked.stream().map(server -> server.group(1)).distinct())
        .containsExactlyInAnyOrderElementsOf(ARCHIVES);
    assertThat(asked)
        .allSatisfy(
            server -> assertThat(command(server.group(1))).contains("--port", server.group(2)));
    assertThat(config).contains("proxy_next_upstream ", "max_fails=1", "Retry-After");
    assertThat(config).as("the name that was asked for").contains("Host $$http_host;");
    assertThat(LONE_DOLLAR.matcher(config).find()).isFalse();
  }

  @Test
  void whatIsWaitedForCanTellThatItIsHealthy() {
    assertThat(others().values())
        .allSatisfy(service -> assertThat(service).containsKeys("healthcheck", "restart"));
    Stream.of(ARCHIVES, Set.of("proxy"))
        .flatMap(Set::stream)
        .map(name -> map(services.get(name), "depends_on"))
        .forEach(
            awaited ->
                assertThat(awaited)
                    .isNotEmpty()
                    .allSatisfy(
                        (name, how) -> {
                          assertThat(services.get(name)).containsKey("healthcheck");
                          assertThat(how).isEqualTo(Map.of("condition", "service_healthy"));
                        }));
  }

  private Map<String, Map<String, Object>> others() {
    Map<String, Map<String, Object>> others = new TreeMap<>(services);
    others.remove("archive");
    return others;
  }

  private List<Object> command(String service) {
    return list(services.get(service), "command");
  }

  /** Those of {@code built:/archive/target}, not of {@code ./src:/archive/src}. */
  private static List<String> namedVolumes(Map<String, Object> service) {
    return list(service, "volumes").stream()
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

  private Map<String, Map<String, Object>> services() {
    Map<String, Map<String, Object>> services = new TreeMap<>();
    map(file, "services").keySet().forEach(s -> services.put(s, map(map(file, "services"), s)));
    return services;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> parent, String key) {
    return (List<Object>) parent.getOrDefault(key, List.of());
  }

  private static Map<String, Object> read() {
    try {
      return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
