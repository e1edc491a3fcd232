package org.councilnotes.search;

import java.util.Optional;

/** How a world answers where not all that was asked for can be had: the same on every engine. */
record Answering(ArchiveReader world) {

  /** With so few passages found, what was typed may be a slip. */
  private static final int FEW = 3;

  /** A page of hits: below it a question is filled up by passages that have most of its words. */
  private static final int ENOUGH = 10;

  SearchResult search(SearchRequest request) {
    SearchResult whole = world.answer(request);
    Optional<String> suggestion =
        whole.total().passages() < FEW ? world.correction(request) : Optional.empty();
    SearchResult most = whole;
    Optional<SearchRequest> fewer = relaxed(request);
    while (fewer.isPresent() && held(most.total()) < enough(request)) {
      most = world.answer(fewer.get());
      fewer = relaxed(fewer.get());
    }
    return most.total().passages() > whole.total().passages()
        ? most.with(new Advice(Matching.MOST, suggestion))
        : whole.with(new Advice(Matching.ALL, suggestion));
  }

  AllHits all(SearchRequest request) {
    AllHits found = world.every(request);
    Optional<SearchRequest> fewer = relaxed(request);
    while (fewer.isPresent() && held(found.total()) < enough(request)) {
      found.close();
      found = world.every(fewer.get()).as(Matching.MOST);
      fewer = relaxed(fewer.get());
    }
    return found;
  }

  /** Where some passages hold all of few words, those are what was asked for. */
  private static long enough(SearchRequest request) {
    return request.query().isQuestion() ? ENOUGH : 1;
  }

  /** What is held in versions that do not count is no reason to ask for less. */
  private static long held(SearchResult.Total total) {
    return total.passages() + total.leftOut();
  }

  private static Optional<SearchRequest> relaxed(SearchRequest request) {
    return request.query().relaxed().map(request::asking);
  }
}
