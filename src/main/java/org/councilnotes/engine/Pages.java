package org.councilnotes.engine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hits of a search some at a time, each page asked for when it is read and from where the one
 * before ended.
 */
final class Pages implements Iterator<List<JsonNode>> {

  private final Function<ObjectNode, JsonNode> search;
  private final ObjectNode body;
  private final int size;
  private Optional<JsonNode> last = Optional.empty();
  private int given;
  private boolean atEnd;

  /**
   * The pages of a search.
   *
   * @param search asks for one
   * @param body with the size of a page, and an order in which no two hits are equal; it is changed
   */
  Pages(Function<ObjectNode, JsonNode> search, ObjectNode body) {
    this.search = search;
    this.body = body;
    this.size = body.required("size").intValue();
  }

  /** The pages of a search whose body stays as it is. */
  static Stream<List<JsonNode>> of(Function<ObjectNode, JsonNode> search, ObjectNode body) {
    return each(new Pages(search, body.deepCopy()));
  }

  /** What is read page by page, as a stream. */
  static <T> Stream<T> each(Iterator<T> pages) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
  }

  /** How many pages were read. */
  int given() {
    return given;
  }

  @Override
  public boolean hasNext() {
    return !atEnd;
  }

  @Override
  public List<JsonNode> next() {
    if (atEnd) {
      throw new NoSuchElementException();
    }
    last.ifPresent(sort -> Dsl.with(body, "search_after", sort));
    List<JsonNode> hits = Reads.hits(search.apply(body));
    given++;
    atEnd = hits.size() < size;
    if (!hits.isEmpty()) {
      last = Optional.of(hits.getLast().required("sort"));
    }
    return hits;
  }
}
