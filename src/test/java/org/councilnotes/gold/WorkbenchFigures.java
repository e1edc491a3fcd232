package org.councilnotes.gold;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.ProgrammeEntry;
import org.councilnotes.curation.ProgrammeWriter;
import org.councilnotes.curation.VocabularyEdit;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.schema.NoteIdentifiers;
import org.councilnotes.store.schema.ProposalTally;
import org.councilnotes.store.schema.ProposalTally.PassagePlace;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What a corpus of labelled notes gains where everything that it proposes is accepted: the
 * programmes of the program before, and after. Nobody chooses, merges or corrects.
 *
 * @param mentions labelled mentions of programmes that are told as such
 * @param programmes labelled programmes of which any mention is told
 * @param proposed proposals that are a labelled programme
 * @param missed codes of labels, each once
 * @param others names of proposals that are no labelled programme
 */
record WorkbenchFigures(
    Share mentionsBefore,
    Share mentions,
    Share programmes,
    Share proposed,
    Set<String> missed,
    Set<String> others) {

  private static final int ALL = 1_000;

  /** A labelled mention, and the codes of the programmes that are told there. */
  private record Mention(String code, Set<String> told) {}

  /**
   * Of these notes as one corpus.
   *
   * @param corpus a folder without a vocabulary
   */
  static WorkbenchFigures of(List<Labelled> notes, Path corpus) {
    Vocabulary shipped = Vocabulary.load(Optional.empty());
    List<Note> before = tagged(notes, shipped);
    List<ProgrammeProposal> proposals = proposals(before);
    List<VocabularyEdit> accepted = new ArrayList<>();
    proposals.forEach(p -> accepted.add(new VocabularyEdit.Put(ProgrammeEntry.of(p, shipped))));
    Vocabulary vocabulary = new ProgrammeWriter(new Corpus(corpus)).preview(accepted);
    List<Mention> mentions = mentions(notes, tagged(notes, vocabulary));
    Map<String, String> meant = meant(mentions);
    Set<String> right = new HashSet<>();
    mentions.stream().filter(m -> isTold(m, meant)).forEach(m -> right.add(m.code()));
    Set<String> all = mentions.stream().map(Mention::code).collect(toSet());
    Set<String> missed = new TreeSet<>(all);
    missed.removeAll(right);
    Set<String> others = new TreeSet<>();
    proposals.stream()
        .filter(p -> !meant.containsKey(ProgrammeEntry.code(p.acronym())))
        .forEach(p -> others.add(p.acronym() + " " + p.signs()));
    List<Mention> first = mentions(notes, before);
    return new WorkbenchFigures(
        share(first, meant(first)),
        share(mentions, meant),
        new Share(right.size(), all.size()),
        new Share(proposals.size() - others.size(), proposals.size()),
        missed,
        others);
  }

  private static List<Note> tagged(List<Labelled> notes, Vocabulary vocabulary) {
    NoteTagger tagger = new NoteTagger(vocabulary);
    return notes.stream().map(labelled -> tagger.tag(labelled.note())).toList();
  }

  private static List<ProgrammeProposal> proposals(List<Note> notes) {
    ProposalTally tally = new ProposalTally();
    for (Note note : notes) {
      for (Passage passage : note.passages()) {
        PassagePlace place = new PassagePlace(note.id(), passage.ordinal());
        NoteIdentifiers.proposals(note, passage).forEach(value -> tally.add(value, place));
      }
    }
    return tally.surest(ALL).stream().map(ProposalTally.Ranked::proposal).toList();
  }

  private static List<Mention> mentions(List<Labelled> notes, List<Note> tagged) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      for (Passage passage : tagged.get(i).passages()) {
        notes.get(i).of(passage).stream()
            .filter(label -> label.kind() == Kind.PROGRAMME)
            .map(label -> new Mention(label.value(), told(passage, label.range().orElseThrow())))
            .forEach(mentions::add);
      }
    }
    return mentions;
  }

  private static Set<String> told(Passage passage, TextRange range) {
    return passage.tags().programmes().stream()
        .filter(tag -> tag.evidence().range().filter(range::overlaps).isPresent())
        .map(ProgrammeTag::code)
        .collect(toSet());
  }

  /** By code of the vocabulary: the labelled programme that it stands for most often. */
  private static Map<String, String> meant(List<Mention> mentions) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    mentions.forEach(
        m ->
            m.told()
                .forEach(
                    code ->
                        counts
                            .computeIfAbsent(code, c -> new HashMap<>())
                            .merge(m.code(), 1, Integer::sum)));
    Map<String, String> meant = new HashMap<>();
    counts.forEach(
        (code, labels) ->
            meant.put(
                code,
                labels.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey()));
    return meant;
  }

  private static boolean isTold(Mention mention, Map<String, String> meant) {
    return mention.told().stream().anyMatch(code -> mention.code().equals(meant.get(code)));
  }

  private static Share share(List<Mention> mentions, Map<String, String> meant) {
    return mentions.stream()
        .map(mention -> Share.of(isTold(mention, meant)))
        .reduce(Share.NONE, Share::plus);
  }

  /** The figures, without anything of the contents. */
  String text() {
    return String.format(
        Locale.ROOT,
        " mentions told with the packs alone     %s%n"
            + " mentions told, all proposals accepted  %s%n"
            + " programmes told, all accepted          %s%n"
            + " proposals that are labelled programmes %s%n",
        mentionsBefore.text(),
        mentions.text(),
        programmes.text(),
        proposed.text());
  }
}
