package org.councilnotes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection with judged queries in the layout of BEIR: {@code corpus.jsonl}, {@code
 * queries.jsonl} and {@code qrels/test.tsv} or {@code qrels.tsv}.
 *
 * @param name of its folder
 * @param texts title and text of each document, by id
 * @param queries by id
 * @param judged for each query the grade of each document that was judged
 * @see <a href="https://github.com/beir-cellar/beir">BEIR</a>
 */
public record BeirCollection(
    String name,
    Map<String, String> texts,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> judged) {

  public static BeirCollection read(Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonNode line : lines(folder.resolve("corpus.jsonl"))) {
      String title = line.path("title").asString("");
      texts.put(line.get("_id").asString(), (title + " " + line.get("text").asString()).strip());
    }
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
      queries.put(line.get("_id").asString(), line.get("text").asString());
    }
    Map<String, Map<String, Integer>> judged = judged(folder);
    queries.keySet().retainAll(judged.keySet());
    return new BeirCollection(folder.getFileName().toString(), texts, queries, judged);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.add(JsonMapper.shared().readTree(line));
      }
    }
    return lines;
  }

  private static Map<String, Map<String, Integer>> judged(Path folder) throws IOException {
    Path nested = folder.resolve("qrels").resolve("test.tsv");
    Path file = Files.exists(nested) ? nested : folder.resolve("qrels.tsv");
    Map<String, Map<String, Integer>> judged = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 3 && cells[2].matches("-?\\d+") && Integer.parseInt(cells[2]) > 0) {
        judged
            .computeIfAbsent(cells[0], query -> new HashMap<>())
            .put(cells[1], Integer.valueOf(cells[2]));
      }
    }
    return judged;
  }
}
