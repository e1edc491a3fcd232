package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.name.LongName;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds bodies that have a standing part in the edition before, in English, and that a draft names
 * nowhere at all, though it has the same section: {@code is run by the Royal United Services
 * Institute (RUSI)}.
 */
final class AbsentBodyDetector implements AlarmDetector {

  /** What a body does as long as nothing else is said. */
  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:leads|(?:is|are) (?:led|run|coordinated|supported|carried out|implemented) by"
              + "|run by|(?:is|are) exchanged with|coordinates?|cooperates? with"
              + "|(?:is|are) (?:a )?partners?|take part)\\b");

  /** What is over. */
  private static final Pattern OVER =
      Pattern.compile("\\b(?:was|were|had|did|(?:has|have) been|ended|no longer|former\\w*)\\b");

  private static final Pattern PARTNERS = Pattern.compile("\\b(?:is|are) (?:a )?partners?\\b");

  private static final Pattern SEMICOLON = Pattern.compile(";");

  /** {@code South America}, {@code Member States}: not bodies. */
  private static final Pattern NO_BODY =
      Pattern.compile(
          "(?:.* )?(?:America|Africa|Europe|Asia|States?|Region|Committee|Programme|Plan|Summit"
              + "|Meeting|Conference|Phase|Action|Declaration|Day|Week|Year|Mechanism)");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    return EarlierEdition.of(reference, draft)
        .filter(edition -> AbsentListDetector.isWhole(draft, edition))
        .map(edition -> of(draft, edition))
        .orElse(List.of());
  }

  static List<Alarm> of(DraftText draft, EarlierEdition edition) {
    String text = " " + NormalizedWording.keyOf(draft.text()) + " ";
    Set<String> headings = headings(draft.note());
    Set<String> programmes =
        draft.note().passages().stream()
            .flatMap(passage -> SilentPlace.programmes(passage).stream())
            .collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : DraftText.of(edition.note()).sentences()) {
      Passage passage = sentence.passage();
      String words = sentence.inPassage().of(passage.textWithoutDeletions());
      if (headings.contains(key(edition.heading(passage)))
          || isAbout(passage, edition, programmes)) {
        List<LongName> absent =
            clauses(words)
                .filter(clause -> PART.matcher(clause).find() && !OVER.matcher(clause).find())
                .flatMap(AbsentBodyDetector::bodies)
                .filter(name -> isAbsent(name, text))
                .filter(name -> told.add(name.printed()))
                .toList();
        if (!absent.isEmpty()) {
          alarms.add(alarm(absent, sentence, draft, edition));
        }
      }
    }
    return alarms;
  }

  private static Set<String> headings(Note note) {
    return note.passages().stream()
        .filter(passage -> passage.kind() == PassageKind.HEADING)
        .map(note::headingOf)
        .map(AbsentBodyDetector::key)
        .collect(Collectors.toSet());
  }

  private static String key(String heading) {
    return NormalizedWording.keyOf(heading);
  }

  private static Stream<String> clauses(String sentence) {
    return Stream.of(SEMICOLON.split(sentence, -1));
  }

  /** The names with an acronym; where a clause names partners, also those without. */
  private static Stream<LongName> bodies(String clause) {
    boolean hasPartners = PARTNERS.matcher(clause).find();
    return LongName.in(clause).stream()
        .filter(name -> hasPartners || !name.acronyms().isEmpty())
        .filter(name -> !NO_BODY.matcher(name.printed()).matches());
  }

  private static boolean isAbout(Passage passage, EarlierEdition edition, Set<String> programmes) {
    return edition.note().passages().stream()
        .filter(other -> other.section().equals(passage.section()))
        .limit(1)
        .flatMap(heading -> SilentPlace.programmes(heading).stream())
        .anyMatch(programmes::contains);
  }

  private static boolean isAbsent(LongName name, String text) {
    return !text.contains(" " + NormalizedWording.keyOf(name.printed()) + " ")
        && name.acronyms().stream()
            .noneMatch(acronym -> text.contains(" " + NormalizedWording.keyOf(acronym) + " "));
  }

  private static Alarm alarm(
      List<LongName> absent, DraftSentence sentence, DraftText draft, EarlierEdition edition) {
    Passage passage = sentence.passage();
    String names = absent.stream().map(LongName::printed).collect(Collectors.joining(", "));
    return new Alarm(
        AlarmKind.PARTICIPANT,
        SilentPlace.of(draft, edition.heading(passage), SilentPlace.programmes(passage)),
        "",
        names + ": " + sentence.text(),
        ReasonCode.NAMED_NO_MORE.of(names, edition.note().shortName()),
        Optional.of(edition.use(passage, sentence.inPassage())));
  }
}
