package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds a name of one word from another script that a draft writes once otherwise than the draft
 * and the edition before do elsewhere: {@code Sabhah} for {@code Sabha}.
 */
final class TransliterationDetector implements AlarmDetector {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}./@_-])\\p{Lu}\\p{Ll}{4,30}(?![\\p{L}\\p{M}\\p{N}/@_])");

  private static final Pattern OPENING = Pattern.compile("(?:^|[.!?:;•–)\"“«])\\s*[(\"“«]?$");

  /** The usual form stands so often. */
  private static final int OFTEN = 3;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Map<String, Integer> here = words(draft.note());
    Map<String, Integer> before =
        reference.previous().map(TransliterationDetector::words).orElse(Map.of());
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      for (MatchResult word : WORD.matcher(place.text()).results().toList()) {
        String name = word.group();
        if (here.getOrDefault(name, 0) == 1
            && !before.containsKey(name)
            && !OPENING.matcher(place.text().substring(0, word.start())).find()) {
          usual(name, here, before)
              .map(
                  right ->
                      place.alarm(
                          AlarmKind.NAME,
                          new TextRange(word.start(), word.end()),
                          ReasonCode.OTHER_NAME.of(right),
                          Optional.empty()))
              .ifPresent(alarms::add);
        }
      }
    }
    return alarms;
  }

  private static Map<String, Integer> words(Note note) {
    Map<String, Integer> words = new HashMap<>();
    for (Passage passage : note.passages()) {
      WORD.matcher(passage.textWithoutDeletions())
          .results()
          .forEach(word -> words.merge(word.group(), 1, Integer::sum));
    }
    return words;
  }

  private static Optional<String> usual(
      String name, Map<String, Integer> here, Map<String, Integer> before) {
    String other = name.endsWith("h") ? name.substring(0, name.length() - 1) : name + "h";
    return List.of(other, name.replace('q', 'k'), name.replace('k', 'q')).stream()
        .filter(form -> !form.equals(name))
        .filter(form -> here.getOrDefault(form, 0) + before.getOrDefault(form, 0) >= OFTEN)
        .findFirst();
  }
}
