package org.councilnotes.search;

import java.util.Optional;

/** How a world answers where not all that was asked for can be had: the same on every engine. */
record Answering(ArchiveReader world) {

  /** With so few passages found, what was typed may be a slip. */
  private static final int FEW = 3;

  SearchResult search(SearchRequest request) {
    SearchResult whole = world.answer(request);
    if (whole.total().passages() >= FEW) {
      return whole;
    }
    Optional<String> suggestion = world.correction(request);
    if (isSomething(whole.total())) {
      return whole.with(new Advice(Matching.ALL, suggestion));
    }
    return relaxed(request)
        .map(world::answer)
        .filter(most -> most.total().passages() > 0)
        .map(most -> most.with(new Advice(Matching.MOST, suggestion)))
        .orElseGet(() -> whole.with(new Advice(Matching.ALL, suggestion)));
  }

  AllHits all(SearchRequest request) {
    AllHits whole = world.every(request);
    Optional<SearchRequest> fewer =
        isSomething(whole.total()) ? Optional.empty() : relaxed(request);
    if (fewer.isEmpty()) {
      return whole;
    }
    whole.close();
    AllHits most = world.every(fewer.get());
    return new AllHits(most.total(), Matching.MOST, most.snapshot(), most.hits());
  }

  /** What is held in versions that do not count is no reason to ask for less. */
  private static boolean isSomething(SearchResult.Total total) {
    return total.passages() + total.leftOut() > 0;
  }

  private static Optional<SearchRequest> relaxed(SearchRequest request) {
    return request.query().relaxed().map(request::asking);
  }
}
