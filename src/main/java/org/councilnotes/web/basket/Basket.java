package org.councilnotes.web.basket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.BasketEntry;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.note.CitationView;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;

/**
 * The basket: passages that a reader collected.
 *
 * @param entries in the order in which they were added
 * @param asked the search that the reader came from
 */
record Basket(List<Entry> entries, SearchState asked) {

  /** Maximum number of notes in a comparison. */
  private static final int MOST_COMPARED = 10;

  Basket {
    entries = List.copyOf(entries);
  }

  /**
   * One passage.
   *
   * @param asked entry in the address
   * @param found the passage; empty where the archive does not have it, or no longer
   */
  record Entry(BasketEntry asked, Optional<FoundPassage> found) {

    /** The entry with the current id and text hash of the passage. */
    BasketEntry now() {
      return found.map(f -> BasketEntry.of(f.passage())).orElse(asked);
    }

    /** Whether the passage has another id than in the address. */
    boolean isElsewhere() {
      return found.isPresent() && !now().passage().equals(asked.passage());
    }

    /** Whether the text of the passage differs from the one that was added. */
    public boolean isOtherText() {
      return found.isPresent() && !asked.hash().isEmpty() && !now().hash().equals(asked.hash());
    }
  }

  /** A passage of the archive. */
  record FoundPassage(Note note, CitationView cited) {

    Passage passage() {
      return cited.passage();
    }

    public String href() {
      return NoteLink.toPassage(note.id(), passage().id());
    }

    public String title() {
      return NoteSummary.of(note).title();
    }

    public List<TextRun> runs() {
      return StyledText.of(passage()).runs();
    }
  }

  public List<BasketEntry> kept() {
    return entries.stream().map(Entry::now).toList();
  }

  /** The search with the current entries. */
  public SearchState state() {
    return asked.with(kept());
  }

  public String href() {
    return state().basketHref();
  }

  /** Address of the search, with the basket. */
  public String searchHref() {
    return state().href();
  }

  /** Parameters for the hidden fields of the form. */
  public List<AddressParameter> parameters() {
    return state().parameters();
  }

  /** Address of the basket as plain text. */
  public String plainHref() {
    return SearchState.START.with(kept()).basketHref().replaceFirst("/basket", "/basket.txt");
  }

  /** The keys of its passages, one a line, for scripts. */
  public String keys() {
    return kept().stream().map(BasketEntry::key).collect(Collectors.joining("\n"));
  }

  /** Whether any passage has another id than in the address. */
  boolean isShifted() {
    return entries.stream().anyMatch(Entry::isElsewhere);
  }

  public String withoutHref(Entry entry) {
    List<BasketEntry> others =
        entries.stream().filter(other -> !other.equals(entry)).map(Entry::now).toList();
    return asked.with(others).basketHref();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The passages that the archive has. */
  Stream<FoundPassage> found() {
    return entries.stream().flatMap(entry -> entry.found().stream());
  }

  public boolean hasAny() {
    return found().findAny().isPresent();
  }

  /** All quotes with their citations, as copied. */
  public String citations() {
    return found().map(f -> f.cited().text()).collect(Collectors.joining("\n\n"));
  }

  /** Editions of one series in the basket, for a comparison. */
  record Comparison(String series, String href, List<String> editions) {

    public String editionList() {
      return String.join(", ", editions);
    }
  }

  /** The series of which the basket holds two or more editions in one language. */
  public List<Comparison> comparable() {
    Map<String, List<NoteSummary>> bySeries = new LinkedHashMap<>();
    found()
        .map(f -> NoteSummary.of(f.note()))
        .distinct()
        .filter(note -> note.report().series().isPresent())
        .forEach(
            note ->
                bySeries
                    .computeIfAbsent(
                        note.report().series().orElseThrow() + " " + note.naming().language(),
                        k -> new ArrayList<>())
                    .add(note));
    return bySeries.values().stream()
        .filter(notes -> notes.size() > 1)
        .map(Basket::comparable)
        .toList();
  }

  private static Comparison comparable(List<NoteSummary> notes) {
    List<NoteSummary> oldestFirst =
        SeriesEditions.oldestFirst(notes).stream().limit(MOST_COMPARED).toList();
    return new Comparison(
        notes.getFirst().report().series().orElseThrow(),
        NoteLink.toComparison(oldestFirst.stream().map(NoteSummary::id).toList()),
        oldestFirst.stream().map(NoteSummary::shortName).toList());
  }
}
