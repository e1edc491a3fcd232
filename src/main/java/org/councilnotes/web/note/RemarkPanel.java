package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.RemarkMatrix;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;

/**
 * The remarks of delegations in a note as its page shows them. The filter by author of the address
 * chooses whose remarks are shown.
 *
 * @param note id
 * @param all remarks of the note
 * @param carried search of the address
 */
public record RemarkPanel(String note, RemarkMatrix all, SearchState carried, FacetNames names) {

  static RemarkPanel of(Note note, SearchState carried, FacetNames names) {
    return new RemarkPanel(note.id(), RemarkMatrix.of(note.passages()), carried, names);
  }

  /**
   * A delegation whose remarks can be shown alone, or beside those already chosen.
   *
   * @param count passages that are its remarks
   * @param href address with this choice changed
   */
  public record Choice(String label, long count, boolean chosen, String href) {}

  /**
   * A table of provisions and remarks.
   *
   * @param heads of provisions and of remarks; empty where none are printed
   */
  public record Table(List<String> heads, List<Entry> entries) {

    public Table {
      heads = List.copyOf(heads);
      entries = List.copyOf(entries);
    }
  }

  /**
   * A provision with what is said of it.
   *
   * @param beside the provision, and text of no delegation
   */
  public record Entry(List<PassageView> beside, List<Voice> voices) {

    public Entry {
      beside = List.copyOf(beside);
      voices = List.copyOf(voices);
    }
  }

  /**
   * The remarks of one delegation, or of several together, on one provision.
   *
   * @param name of the delegation
   */
  public record Voice(String name, List<PassageView> remarks) {

    public Voice {
      remarks = List.copyOf(remarks);
    }
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The delegations whose remarks are shown; all where there is none. */
  private Set<String> chosen() {
    Set<String> chosen = new LinkedHashSet<>(carried.filters().anyOf(Facet.AUTHOR));
    chosen.retainAll(all.authors());
    return chosen;
  }

  public boolean isNarrowed() {
    return !chosen().isEmpty();
  }

  public List<Choice> choices() {
    Set<String> chosen = chosen();
    return all.authors().stream()
        .map(
            author -> {
              boolean isChosen = chosen.contains(author);
              SearchState next =
                  isChosen
                      ? carried.withoutValue(Facet.AUTHOR, author)
                      : carried.anyOf(Facet.AUTHOR, author);
              return new Choice(
                  names.label(Facet.AUTHOR, author), all.count(author), isChosen, here(next));
            })
        .toList();
  }

  /** Address of the page with the remarks of all delegations. */
  public String allHref() {
    return here(carried.withFilters(carried.filters().withoutChoice(Facet.AUTHOR)));
  }

  private String here(SearchState state) {
    return state.addressOf(NoteLink.to(note));
  }

  /** Address of the remarks that are shown, as a file. */
  public String fileHref(String format) {
    return NoteLink.toRemarks(note, format, List.copyOf(chosen()));
  }

  /** The rows of a block that holds remarks, by provision. */
  public Table table(NoteText.Block block) {
    List<String> heads = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<PassageView> open = new ArrayList<>();
    for (PassageView view : block.passages()) {
      Passage passage = view.passage();
      boolean isProvision = passage.place().remark().isEmpty() && isFirstColumn(passage);
      if (passage.place().row().filter(TableRow::isHead).isPresent()) {
        heads.add(passage.text());
      } else if (isProvision && !open.isEmpty()) {
        entry(open).ifPresent(entries::add);
        open.clear();
        open.add(view);
      } else {
        open.add(view);
      }
    }
    entry(open).ifPresent(entries::add);
    return new Table(heads, entries);
  }

  private static boolean isFirstColumn(Passage passage) {
    return passage.place().row().flatMap(TableRow::key).filter(k -> k.column() == 0).isPresent();
  }

  /** An entry; empty where none of the chosen delegations speaks in it. */
  private Optional<Entry> entry(List<PassageView> views) {
    Set<String> chosen = chosen();
    List<PassageView> beside = new ArrayList<>();
    Map<String, List<PassageView>> voices = new LinkedHashMap<>();
    for (PassageView view : views) {
      Optional<Remark> remark = view.passage().place().remark();
      if (remark.isEmpty()) {
        beside.add(view);
      } else if (chosen.isEmpty() || remark.get().authors().stream().anyMatch(chosen::contains)) {
        voices.computeIfAbsent(remark.get().author(), a -> new ArrayList<>()).add(view);
      }
    }
    List<Voice> named = new ArrayList<>();
    voices.forEach((author, remarks) -> named.add(new Voice(name(remarks.getFirst()), remarks)));
    boolean isLeftOut = views.isEmpty() || (!chosen.isEmpty() && named.isEmpty());
    return isLeftOut ? Optional.empty() : Optional.of(new Entry(beside, named));
  }

  private String name(PassageView view) {
    return view.passage().place().remark().stream()
        .flatMap(remark -> remark.authors().stream())
        .map(author -> names.label(Facet.AUTHOR, author))
        .collect(Collectors.joining(", "));
  }
}
