package org.councilnotes.curation;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.corpus.WithdrawnNotes.Entry;
import org.councilnotes.corpus.WithdrawnNotes.WithdrawnFile;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.file.ChangeLock;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlListEditor;
import org.councilnotes.yaml.YamlScalar;

/**
 * Writes the list of withdrawn notes of a corpus, one process at a time. What people wrote into it
 * stays.
 *
 * <p>Methods throw {@link InvalidYamlException} where the list is invalid or would become so, and
 * {@link UncheckedIOException} where it cannot be written; it is then unchanged.
 */
public record WithdrawalWriter(Corpus corpus) {

  private static final String START =
      "# Notes that stay out of the archive; see docs/operations.md. Each run obeys this list:"
          + " what\n"
          + "# is taken out of it is read again.\n";

  private static final YamlListEditor LIST =
      new YamlListEditor(WithdrawnNotes.FILE, WithdrawnNotes.LIST);

  /**
   * Who withdraws, when and why.
   *
   * @param by name of a user of the machine
   */
  public record Act(Instant when, String by, Optional<String> reason) {}

  /**
   * What was taken off the list.
   *
   * @param names of the entries
   * @param left the list as it is then
   */
  public record TakenBack(List<String> names, WithdrawnNotes left) {
    public TakenBack {
      names = List.copyOf(names);
    }
  }

  /**
   * Adds what the list does not have yet of a note and its files.
   *
   * @return the list as it is then
   */
  public WithdrawnNotes add(Entry entry, Act act) {
    try (ChangeLock _ = ChangeLock.of(corpus.withdrawnFile())) {
      return added(entry, act);
    }
  }

  private WithdrawnNotes added(Entry entry, Act act) {
    AtomicTextFile file = new AtomicTextFile(corpus.withdrawnFile());
    String before = file.textOr(START);
    WithdrawnNotes listed = WithdrawnNotes.read(new StringReader(before));
    Entry more =
        new Entry(
            entry.note().filter(note -> !listed.hasNote(note)),
            entry.files().stream().filter(one -> !listed.hasContent(one.hash())).toList());
    if (more.note().isEmpty() && more.files().isEmpty()) {
      return listed;
    }
    Entry whole = new Entry(entry.note(), more.files());
    return replace(file, LIST.append(before, lines(whole, act)), listed.entries().size() + 1);
  }

  /**
   * Takes the entries off the list that withdraw notes or contents of paths. A list without entries
   * stays as a file.
   *
   * @return nothing was taken off, and nothing written, where the list has none
   */
  public TakenBack remove(List<String> names) {
    try (ChangeLock _ = ChangeLock.of(corpus.withdrawnFile())) {
      AtomicTextFile file = new AtomicTextFile(corpus.withdrawnFile());
      String text = file.textOr(START);
      WithdrawnNotes listed = WithdrawnNotes.read(new StringReader(text));
      List<Integer> places =
          names.stream().flatMap(name -> places(listed, name).stream()).distinct().toList();
      if (places.isEmpty()) {
        return new TakenBack(List.of(), listed);
      }
      for (int place : places.stream().sorted(Comparator.reverseOrder()).toList()) {
        text = LIST.remove(text, place);
      }
      return new TakenBack(
          places.stream().map(n -> listed.entries().get(n).name()).toList(),
          replace(file, text, listed.entries().size() - places.size()));
    }
  }

  /** The places of the entries that withdraw a note or the content of a path, from 0. */
  public static List<Integer> places(WithdrawnNotes list, String name) {
    return IntStream.range(0, list.entries().size())
        .filter(n -> isNamed(list.entries().get(n), name))
        .boxed()
        .toList();
  }

  private static boolean isNamed(Entry entry, String name) {
    return entry.note().filter(name::equals).isPresent()
        || entry.files().stream().anyMatch(file -> file.path().equals(name));
  }

  private static WithdrawnNotes replace(AtomicTextFile file, String text, int entries) {
    WithdrawnNotes now = WithdrawnNotes.read(new StringReader(text));
    if (now.entries().size() != entries) {
      throw new InvalidYamlException(WithdrawnNotes.FILE, 1, ReasonCode.NO_APPENDING.of());
    }
    file.replace(text, folder -> {}); // it has been read above
    return now;
  }

  private static List<String> lines(Entry entry, Act act) {
    List<String> lines = new ArrayList<>();
    lines.add("- when: " + act.when().truncatedTo(ChronoUnit.SECONDS));
    lines.add("  by: " + YamlScalar.write(act.by()));
    entry.note().ifPresent(note -> lines.add("  note: " + YamlScalar.write(note)));
    act.reason().ifPresent(reason -> lines.add("  reason: " + YamlScalar.write(reason)));
    if (!entry.files().isEmpty()) {
      lines.add("  files:");
    }
    for (WithdrawnFile file : entry.files()) {
      lines.add("  - path: " + YamlScalar.write(file.path()));
      lines.add("    sha256: " + YamlScalar.write(file.hash()));
    }
    return lines;
  }
}
