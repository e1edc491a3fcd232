package org.councilnotes.curation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/**
 * Finds passages where the same rule gave a tag by the same words as one that was corrected: they
 * may have the same mistake.
 */
public final class SimilarMistakeFinder {

  /** Maximum number of passages that are offered. */
  private static final int MOST = 50;

  /** Maximum number of result pages that are examined. */
  private static final int PAGES = 5;

  private final ArchiveReader archive;
  private final CorrectionEditor corrector;
  private final Map<String, Optional<Note>> notes = new HashMap<>();

  public SimilarMistakeFinder(ArchiveReader archive, CorrectionEditor corrector) {
    this.archive = archive;
    this.corrector = corrector;
  }

  /**
   * A passage with the tag, once or several times.
   *
   * @param ranges ranges of the matched words; empty where the tag comes from the section
   * @param sameSentence whether the words around them are the same, too
   */
  public record Place(
      NoteSummary note,
      Passage passage,
      List<TagLabel> tags,
      List<TextRange> ranges,
      boolean sameSentence) {}

  /**
   * The passages found, in the order in which they are offered.
   *
   * @param shown the first of them
   * @param count number of all
   * @param all whether every candidate in the archive was examined
   */
  public record Places(List<Place> shown, int count, boolean all) {
    public Places {
      shown = List.copyOf(shown);
    }
  }

  /**
   * Finds the passages.
   *
   * @param where passage that was corrected
   */
  public Places of(TagCorrection correction, Passage where) {
    TagLabel was = correction.was().orElseThrow();
    List<Place> places = new ArrayList<>();
    long looked = 0;
    long of = 1;
    for (int page = 1; page <= PAGES && looked < of; page++) {
      var found = archive.search(request(was, page));
      of = found.total().passages();
      looked += found.hits().size();
      if (found.hits().isEmpty()) {
        break;
      }
      found.hits().forEach(hit -> place(hit, correction, where).ifPresent(places::add));
    }
    places.sort(Comparator.comparing((Place place) -> !place.sameSentence()));
    return new Places(
        places.subList(0, Math.min(MOST, places.size())), places.size(), looked >= of);
  }

  private static SearchRequest request(TagLabel was, int page) {
    QueryExpression query =
        was.words()
            .<QueryExpression>map(w -> new QueryExpression.Phrase(w.text()))
            .orElseGet(QueryExpression.Everything::new);
    return new SearchRequest(
        ParsedQuery.of("", query),
        filters(was),
        ResultPageRequest.OF_PASSAGES.withSpan(new Span(page, SearchRequest.LARGEST_PAGE)));
  }

  private static Filters filters(TagLabel was) {
    Filters all = Filters.NONE.withVersions(VersionScope.ALL);
    if (was.kind().equals(TagKind.PARTICIPATION.key())) {
      int cut = was.code().lastIndexOf(TagKind.PAIR);
      return all.with(Facet.COUNTRY, was.code().substring(cut + 1))
          .with(Facet.ROLE, was.detail().orElseThrow());
    }
    Filters tagged = all.with(new Facet(was.kind()), was.code());
    return was.kind().equals(TagKind.COUNTRY.key())
        ? tagged.with(Facet.ROLE, was.detail().orElseThrow())
        : tagged;
  }

  private Optional<Place> place(SearchHit hit, TagCorrection correction, Passage where) {
    Passage passage = asCorrected(hit);
    TagLabel was = correction.was().orElseThrow();
    List<TagLabel> tags = same(TagKind.of(was.kind()), correction, passage);
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    List<TextRange> ranges =
        tags.stream()
            .flatMap(tag -> tag.words().flatMap(words -> words.in(passage.text())).stream())
            .toList();
    boolean same =
        was.words()
            .flatMap(words -> words.in(where.text()))
            .map(range -> isSameSentence(range, where.text(), ranges, passage.text()))
            .orElseGet(() -> where.text().equals(passage.text()));
    return Optional.of(new Place(hit.note(), passage, tags, ranges, same));
  }

  /** The passage with the current corrections, which may not be indexed yet. */
  private Passage asCorrected(SearchHit hit) {
    return notes
        .computeIfAbsent(hit.note().id(), this::corrected)
        .flatMap(note -> passage(note, hit.passage().id()))
        .orElse(hit.passage());
  }

  /** The note, where it has corrections. */
  private Optional<Note> corrected(String note) {
    return corrector.of(note).all().isEmpty()
        ? Optional.empty()
        : archive.note(note).map(corrector::corrected);
  }

  private static Optional<Passage> passage(Note note, String id) {
    return note.passages().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static <T> List<TagLabel> same(
      TagKind<T> kind, TagCorrection correction, Passage passage) {
    TagLabel was = correction.was().orElseThrow();
    Optional<String> rule = correction.told().rule();
    List<TagLabel> same = new ArrayList<>();
    kind.byLabel(passage)
        .forEach(
            (label, tag) -> {
              String given = MistakenRule.rule(kind, tag, was, correction.now());
              boolean open = !kind.evidence().apply(tag).corrected();
              if (open && isSame(label, was) && rule.map(given::equals).orElse(true)) {
                same.add(label);
              }
            });
    return same;
  }

  private static boolean isSame(TagLabel label, TagLabel was) {
    return label.code().equals(was.code())
        && label.detail().equals(was.detail())
        && label.words().map(TagLabel.Words::text).equals(was.words().map(TagLabel.Words::text));
  }

  private static boolean isSameSentence(
      TextRange range, String text, List<TextRange> others, String otherText) {
    String sentence = sentence(range, text);
    return others.stream().anyMatch(other -> sentence(other, otherText).equals(sentence));
  }

  private static String sentence(TextRange range, String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int start =
        range.start() == 0 ? 0 : sentences.preceding(Math.min(range.start() + 1, text.length()));
    int end = range.start() >= text.length() ? text.length() : sentences.following(range.start());
    return text.substring(start, end).strip();
  }
}
