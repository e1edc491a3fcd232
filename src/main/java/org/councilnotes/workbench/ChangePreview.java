package org.councilnotes.workbench;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.CorrectionFiles;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.workbench.VocabularyChange.ProgrammeChange;

/**
 * Compares the tags of an archive with those that another vocabulary would give.
 *
 * <p>Only notes are tagged again that have a programme which the two vocabularies hold differently,
 * or words of its names.
 */
public final class ChangePreview {

  private final ArchiveReader archive;
  private final Corpus corpus;
  private final Vocabulary before;
  private final Vocabulary after;

  /**
   * @param corpus with the corrections of tags
   * @param before the vocabulary as the files are now
   */
  public ChangePreview(ArchiveReader archive, Corpus corpus, Vocabulary before, Vocabulary after) {
    this.archive = archive;
    this.corpus = corpus;
    this.before = before;
    this.after = after;
  }

  /**
   * What would change.
   *
   * @param mostNotes how many notes are tagged again at most
   */
  public VocabularyChange read(int mostNotes) {
    Set<Programme> changed = changed();
    Map<String, NoteSummary> notes = notes(changed, mostNotes + 1);
    NoteTagger tagger = new NoteTagger(after);
    CorrectionFiles corrections = new CorrectionFiles(corpus, after);
    Map<String, ProgrammeChange> changes = new TreeMap<>();
    changed.forEach(p -> changes.putIfAbsent(p.code(), new ProgrammeChange(p.code())));
    notes.values().stream()
        .limit(mostNotes)
        .forEach(
            summary ->
                archive
                    .note(summary.id())
                    .ifPresent(
                        note ->
                            compare(
                                summary,
                                note,
                                tagger.tag(note, corrections.of(note.id())),
                                changes)));
    return new VocabularyChange(
        changes.values().stream().filter(c -> c.isChange() || isOf(c, changed)).toList(),
        Math.min(notes.size(), mostNotes),
        notes.size() <= mostNotes);
  }

  private static boolean isOf(ProgrammeChange change, Set<Programme> changed) {
    return changed.stream().anyMatch(p -> p.code().equals(change.code()));
  }

  /** The programmes that are not the same in both, as each has them. */
  private Set<Programme> changed() {
    Set<Programme> changed = new LinkedHashSet<>(after.programmes());
    before.programmes().forEach(changed::remove);
    Set<Programme> gone = new LinkedHashSet<>(before.programmes());
    after.programmes().forEach(gone::remove);
    changed.addAll(gone);
    return changed;
  }

  private Map<String, NoteSummary> notes(Set<Programme> changed, int most) {
    Map<String, NoteSummary> notes = new LinkedHashMap<>();
    Set<String> asked = new HashSet<>();
    for (Programme programme : changed) {
      names(programme)
          .filter(asked::add)
          .map(ChangePreview::naming)
          .forEach(request -> collect(request, notes, most));
      collect(tagged(programme.code()), notes, most);
    }
    return notes;
  }

  private static Stream<String> names(Programme programme) {
    return Stream.of(
            programme.wording().acronyms(),
            programme.wording().aliases(),
            programme.wording().names().values().stream().flatMap(Collection::stream).toList())
        .flatMap(Collection::stream);
  }

  private static SearchRequest naming(String name) {
    return request(new QueryExpression.Phrase(name), Filters.NONE);
  }

  private static SearchRequest tagged(String code) {
    return request(new QueryExpression.Everything(), Filters.NONE.with(Facet.PROGRAMME, code));
  }

  private static SearchRequest request(QueryExpression query, Filters filters) {
    return new SearchRequest(
        ParsedQuery.of("", query),
        filters.withVersions(VersionScope.ALL),
        ResultPageRequest.OF_PASSAGES);
  }

  private void collect(SearchRequest request, Map<String, NoteSummary> notes, int most) {
    if (notes.size() < most) {
      try (HitStream found = archive.streamExactly(request)) {
        found
            .hits()
            .takeWhile(hit -> notes.size() < most)
            .forEach(hit -> notes.putIfAbsent(hit.note().id(), hit.note()));
      }
    }
  }

  private static void compare(
      NoteSummary summary, Note held, Note tagged, Map<String, ProgrammeChange> changes) {
    Map<String, Passage> now =
        tagged.passages().stream().collect(Collectors.toMap(Passage::id, p -> p, (a, b) -> a));
    for (Passage old : held.passages()) {
      Optional.ofNullable(now.get(old.id()))
          .ifPresent(passage -> compare(summary, old, passage, changes));
    }
  }

  private static void compare(
      NoteSummary note, Passage old, Passage now, Map<String, ProgrammeChange> changes) {
    Set<String> codesBefore = codes(old);
    Set<String> codesAfter = codes(now);
    Set<String> all = new HashSet<>(codesBefore);
    all.addAll(codesAfter);
    for (String code : all) {
      ProgrammeChange change = changes.computeIfAbsent(code, ProgrammeChange::new);
      boolean isAfter = codesAfter.contains(code);
      change.count(codesBefore.contains(code), isAfter, note, isAfter ? now : old);
    }
  }

  private static Set<String> codes(Passage passage) {
    return passage.tags().programmes().stream().map(ProgrammeTag::code).collect(Collectors.toSet());
  }
}
