package org.councilnotes.opensearch.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.ClusterResponse;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alias and the indices of one world. Readers and writers use the alias, which refers to one
 * index. A rebuilt index is served by moving the alias, which is atomic.
 *
 * <pre>
 * council-notes-public             alias: the world that is served
 * council-notes-public.previous    alias: the one served before, to go back to by hand
 * council-notes-public-000001      an index
 * </pre>
 */
public final class WorldIndices {

  /** Raised with every change that makes older indexes wrong. They are rebuilt, never migrated. */
  static final String SCHEMA = "10";

  private static final String FORM = "/opensearch/index.json";
  private static final String PREVIOUS = ".previous";

  private final ClusterClient link;
  private final OpenSearchSettings settings;
  private final String name;
  private final String alias;

  public WorldIndices(ClusterClient link, OpenSearchSettings settings, String name) {
    this.link = link;
    this.settings = settings;
    this.name = name;
    this.alias = settings.name() + "-" + name;
  }

  public ClusterClient link() {
    return link;
  }

  /** Reads the world that is served. */
  public DocumentReader reads() {
    return new DocumentReader(link, alias);
  }

  /** The index that is served; empty where there is none. */
  public Optional<String> served() {
    return indexBehind(alias);
  }

  private Optional<String> indexBehind(String name) {
    ClusterResponse answer = asked(ClusterRequest.path("_alias", name));
    return answer.isFound() ? indexes(answer.body()).findFirst() : Optional.empty();
  }

  /** Answered by the asked node from its own state: the cluster manager may hang. */
  private ClusterResponse asked(String path) {
    return link.send(ClusterRequest.read("GET", path).with("local", "true"));
  }

  private static Stream<String> indexes(JsonNode answer) {
    return answer.propertyStream().map(index -> index.getKey()).sorted();
  }

  /** The index to write to, created if missing. */
  public String servedOrNew() {
    Optional<String> served = served();
    if (served.isPresent()) {
      return served.get();
    }
    String first = numbered(1);
    ObjectNode form = form();
    form.putObject("aliases").putObject(alias);
    link.make(first, form);
    return first;
  }

  /** Creates a new index beside the one that is served, and deletes unfinished ones. */
  public String aside() {
    drop();
    long last = all().stream().mapToLong(WorldIndices::number).max().orElse(0);
    String next = numbered(last + 1);
    link.make(next, form());
    return next;
  }

  private ObjectNode form() {
    try (InputStream in = WorldIndices.class.getResourceAsStream(FORM)) {
      ObjectNode form = (ObjectNode) JsonMapper.shared().readTree(in);
      ObjectNode index = (ObjectNode) form.required("settings").required("index");
      index.put("number_of_shards", settings.shards());
      index.put("number_of_replicas", settings.replicas());
      index.put("replication.type", SegmentCopies.REPLICATION);
      return form;
    } catch (IOException e) {
      throw new UncheckedIOException("the form of an index cannot be read", e);
    }
  }

  /**
   * Serves an index. The one served before becomes the previous one; the old previous one is
   * deleted.
   */
  public void serve(String index) {
    List<ObjectNode> actions = new ArrayList<>();
    Optional<String> before = served();
    indexBehind(alias + PREVIOUS).ifPresent(old -> actions.add(removed(old, alias + PREVIOUS)));
    before.ifPresent(
        old -> {
          actions.add(removed(old, alias));
          actions.add(action("add", old, alias + PREVIOUS));
        });
    actions.add(action("add", index, alias));
    link.post("/_aliases", QueryDsl.of("actions", actions));
    drop();
  }

  /** The world that was served before; empty where none is kept. */
  public Optional<WorldIndices> previous() {
    return indexBehind(alias + PREVIOUS)
        .map(index -> new WorldIndices(link, settings, name + PREVIOUS));
  }

  /** Deletes the index that was served before, and its alias with it. */
  public void dropPrevious() {
    indexBehind(alias + PREVIOUS).ifPresent(this::delete);
  }

  private static ObjectNode removed(String index, String name) {
    return action("remove", index, name);
  }

  private static ObjectNode action(String verb, String index, String name) {
    return QueryDsl.of(verb, QueryDsl.of("index", index, "alias", name));
  }

  /** Deletes every index that is neither served nor the previous one. */
  public void drop() {
    List<String> kept =
        Stream.of(served(), indexBehind(alias + PREVIOUS)).flatMap(Optional::stream).toList();
    all().stream().filter(index -> !kept.contains(index)).forEach(this::delete);
  }

  private void delete(String index) {
    link.delete(ClusterRequest.path(index));
  }

  /** Every index of this world. */
  private List<String> all() {
    ClusterResponse answer = asked(ClusterRequest.path(alias + "-*", "_alias"));
    return answer.isFound() ? indexes(answer.body()).toList() : List.of();
  }

  private String numbered(long number) {
    return "%s-%06d".formatted(alias, number);
  }

  private static long number(String index) {
    return Long.parseLong(index.substring(index.lastIndexOf('-') + 1));
  }

  /** The newest commit of the served index. */
  public OpenSearchCommit commit() {
    return OpenSearchCommit.in(reads());
  }

  /** The newest commit of the index that a rebuild replaces; none where it is of another schema. */
  public OpenSearchCommit replacedCommit() {
    return OpenSearchCommit.ofThisSchema(reads());
  }

  /** The document of the metadata of a commit. */
  public static ObjectNode ofCommit(OpenSearchCommit commit) {
    ObjectNode document = QueryDsl.of(IndexFields.RECORD, "commit");
    document.set("commit", commit.json());
    return document;
  }
}
