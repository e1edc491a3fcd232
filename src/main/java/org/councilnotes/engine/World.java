package org.councilnotes.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where one world lies in the cluster: readers and writers go to an alias, behind which stands one
 * index; a rebuilt one takes its place by moving the alias, which is one step for the cluster.
 *
 * <pre>
 * council-notes-public             alias: the world that is served
 * council-notes-public.previous    alias: the one served before, to go back to by hand
 * council-notes-public-000001      an index
 * </pre>
 */
final class World {

  /** Goes up with every change that makes older indexes wrong; they are rebuilt, never migrated. */
  static final String SCHEMA = "3";

  private static final String FORM = "/engine/world.json";
  private static final String PREVIOUS = ".previous";

  private final Link link;
  private final EngineSettings settings;
  private final String name;
  private final String alias;

  World(Link link, EngineSettings settings, String name) {
    this.link = link;
    this.settings = settings;
    this.name = name;
    this.alias = settings.name() + "-" + name;
  }

  Link link() {
    return link;
  }

  /** The world that is served. */
  Reads reads() {
    return new Reads(link, alias);
  }

  /** The index that is served; empty before there is one. */
  Optional<String> served() {
    return behind(alias);
  }

  private Optional<String> behind(String name) {
    Answer answer = asked(Call.path("_alias", name));
    return answer.isFound() ? indexes(answer.body()).findFirst() : Optional.empty();
  }

  /** Whichever node is asked knows, too: the one that leads may be the one that hangs. */
  private Answer asked(String path) {
    return link.send(Call.read("GET", path).with("local", "true"));
  }

  private static Stream<String> indexes(JsonNode answer) {
    return answer.propertyStream().map(index -> index.getKey()).sorted();
  }

  /** The index to write to, which is made where there is none. */
  String servedOrNew() {
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

  /** A new index beside the one that is served; what was left of another is deleted. */
  String aside() {
    drop();
    long last = all().stream().mapToLong(World::number).max().orElse(0);
    String next = numbered(last + 1);
    link.make(next, form());
    return next;
  }

  private ObjectNode form() {
    try (InputStream in = World.class.getResourceAsStream(FORM)) {
      ObjectNode form = (ObjectNode) JsonMapper.shared().readTree(in);
      ObjectNode index = (ObjectNode) form.required("settings").required("index");
      index.put("number_of_shards", settings.shards());
      index.put("number_of_replicas", settings.replicas());
      return form;
    } catch (IOException e) {
      throw new UncheckedIOException("the form of an index cannot be read", e);
    }
  }

  /** Serves an index; the one before stays as the previous one, and that before it goes. */
  void serve(String index) {
    List<ObjectNode> actions = new ArrayList<>();
    Optional<String> before = served();
    behind(alias + PREVIOUS).ifPresent(old -> actions.add(removed(old, alias + PREVIOUS)));
    before.ifPresent(
        old -> {
          actions.add(removed(old, alias));
          actions.add(action("add", old, alias + PREVIOUS));
        });
    actions.add(action("add", index, alias));
    link.post("/_aliases", Dsl.of("actions", actions));
    drop();
  }

  /** The world that was served before; empty where none is kept. */
  Optional<World> previous() {
    return behind(alias + PREVIOUS).map(index -> new World(link, settings, name + PREVIOUS));
  }

  /** Deletes the index that was served before, and its alias with it. */
  void dropPrevious() {
    behind(alias + PREVIOUS).ifPresent(this::delete);
  }

  private static ObjectNode removed(String index, String name) {
    return action("remove", index, name);
  }

  private static ObjectNode action(String verb, String index, String name) {
    return Dsl.of(verb, Dsl.of("index", index, "alias", name));
  }

  /** Deletes every index that is neither served nor the previous one. */
  void drop() {
    List<String> kept =
        Stream.of(served(), behind(alias + PREVIOUS)).flatMap(Optional::stream).toList();
    all().stream().filter(index -> !kept.contains(index)).forEach(this::delete);
  }

  private void delete(String index) {
    link.delete(Call.path(index));
  }

  /** Every index of this world. */
  private List<String> all() {
    Answer answer = asked(Call.path(alias + "-*", "_alias"));
    return answer.isFound() ? indexes(answer.body()).toList() : List.of();
  }

  private String numbered(long number) {
    return "%s-%06d".formatted(alias, number);
  }

  private static long number(String index) {
    return Long.parseLong(index.substring(index.lastIndexOf('-') + 1));
  }

  /** What the newest commit of the served index says of itself. */
  Commit commit() {
    return Commit.in(reads());
  }

  /** The name of the record that says what a commit is. */
  static ObjectNode ofCommit(Commit commit) {
    ObjectNode document = Dsl.of(Fields.RECORD, "commit");
    document.set("commit", commit.json());
    return document;
  }
}
