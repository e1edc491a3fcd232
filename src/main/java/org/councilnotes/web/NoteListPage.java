package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.json.NoteListJson;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.NoteTotal;
import tools.jackson.databind.JsonNode;

/**
 * Which part of all notes is asked for: one page, or every note where neither page nor size is
 * named.
 *
 * @param number of the page, from 1
 * @param size notes a page
 */
record NoteListPage(Optional<Integer> number, Optional<Integer> size) {

  static final String PATH = "/api/notes";

  private static final int USUAL_SIZE = 100;
  private static final int LARGEST_SIZE = 1000;

  /** The page asked for; refused where there can be no such page. */
  NoteListPage {
    number
        .filter(n -> n < 1)
        .ifPresent(
            n -> {
              throw Refusal.badValue("page", "page", n, n);
            });
    size.filter(n -> n < 1 || n > LARGEST_SIZE)
        .ifPresent(
            n -> {
              throw Refusal.badValue("notes.size", "size", n, n, LARGEST_SIZE);
            });
  }

  /**
   * The page as JSON.
   *
   * @param all notes, in order
   */
  JsonNode of(List<NoteSummary> all) {
    NoteTotal total = NoteTotal.of(all);
    if (number.isEmpty() && size.isEmpty()) {
      return NoteListJson.write(all, total, Optional.empty());
    }
    int page = number.orElse(1);
    int most = size.orElse(USUAL_SIZE);
    int from = (int) Math.min((page - 1L) * most, all.size());
    int to = Math.min(from + most, all.size());
    Optional<String> next =
        to < all.size()
            ? Optional.of("%s?page=%d&size=%d".formatted(PATH, page + 1, most))
            : Optional.empty();
    return NoteListJson.write(
        all.subList(from, to), total, Optional.of(new NoteListJson.Page(page, most, next)));
  }
}
