package org.councilnotes.opensearch.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.councilnotes.opensearch.storage.DocumentReader.Search;
import tools.jackson.databind.JsonNode;

/**
 * A value that is read from the answers to some searches. Several of them are asked for in one
 * request.
 *
 * @param reading of the answers, in the order of the searches
 */
public record PendingAnswer<T>(List<Search> searches, Function<List<JsonNode>, T> reading) {

  public PendingAnswer {
    searches = List.copyOf(searches);
  }

  /** A value that needs no search. */
  public static <T> PendingAnswer<T> of(T value) {
    return new PendingAnswer<>(List.of(), _ -> value);
  }

  /** Joined with another one, for one request. */
  public <U, R> PendingAnswer<R> with(PendingAnswer<U> other, BiFunction<T, U, R> both) {
    List<Search> all = new ArrayList<>(searches);
    all.addAll(other.searches);
    int own = searches.size();
    return new PendingAnswer<>(
        all,
        answers ->
            both.apply(
                reading.apply(answers.subList(0, own)),
                other.reading.apply(answers.subList(own, answers.size()))));
  }

  /** All of some, for one request, in their order. */
  public static <T> PendingAnswer<List<T>> all(List<PendingAnswer<T>> some) {
    List<Search> all = some.stream().flatMap(one -> one.searches.stream()).toList();
    return new PendingAnswer<>(all, answers -> each(some, answers));
  }

  private static <T> List<T> each(List<PendingAnswer<T>> some, List<JsonNode> answers) {
    List<T> read = new ArrayList<>(some.size());
    int at = 0;
    for (PendingAnswer<T> one : some) {
      int end = at + one.searches.size();
      read.add(one.reading.apply(answers.subList(at, end)));
      at = end;
    }
    return read;
  }
}
