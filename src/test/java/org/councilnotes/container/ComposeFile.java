package org.councilnotes.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code docker-compose.yml} as YAML.
 *
 * @param services by their names
 */
record ComposeFile(Map<String, Object> all, Map<String, Map<String, Object>> services) {

  static final Set<String> NODES = Set.of("opensearch-1", "opensearch-2", "opensearch-3");
  static final Set<String> CLUSTER_ARCHIVES = Set.of("archive-a", "archive-b");
  static final Set<String> ARCHIVES = Set.of("archive", "archive-a", "archive-b");

  static ComposeFile read() throws IOException {
    Map<String, Object> all = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    Map<String, Map<String, Object>> services = new TreeMap<>();
    map(all, "services").keySet().forEach(s -> services.put(s, map(map(all, "services"), s)));
    return new ComposeFile(all, services);
  }

  Map<String, Object> service(String name) {
    return services.get(name);
  }

  Map<String, Object> environment(String service) {
    return map(service(service), "environment");
  }

  List<Object> list(String service, String key) {
    return list(service(service), key);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> parent, String key) {
    return (List<Object>) parent.getOrDefault(key, List.of());
  }
}
