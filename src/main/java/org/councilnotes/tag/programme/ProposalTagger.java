package org.councilnotes.tag.programme;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.NoteMentions;

/**
 * Finds acronyms of a note that look like programmes and that the vocabulary lacks, and names that
 * have the form of one.
 *
 * <p>An acronym that the note introduces as a body or an actor is not proposed anywhere in the
 * note. One that it introduces as something else, such as a theme, needs a stronger sign than a
 * mention of a programme on it. A short acronym is proposed only where it is introduced as a
 * programme.
 */
public final class ProposalTagger {

  /** Matches {@code d) COLIBRI} and {@code COLIBRI II}; not {@code Activities of COLIBRI}. */
  private static final Pattern BARE_HEADING =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}]{1,4}[.)] )?(?:EL )?("
              + AcronymPattern.PATTERN
              + ")(?: "
              + AcronymPattern.ROMAN
              + ")?");

  /** Matches {@code AML} and {@code WA} of {@code AML-WA}; not the hyphen. */
  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Comparator<ProposalTag> IN_ORDER =
      Comparator.comparingInt((ProposalTag tag) -> tag.words().start())
          .thenComparing(ProposalTag::sign);

  private final Set<String> declined;
  private final NoteMentions mentions;
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> themes = new HashSet<>();
  private final Set<String> certain = new HashSet<>();
  private final Set<String> introduced = new HashSet<>();
  private final Map<String, Map<String, ProposalTag>> byPassage = new HashMap<>();
  private final Map<String, BitSet> named = new HashMap<>();

  /**
   * @param declined acronyms that are known not to be programmes
   */
  public ProposalTagger(Set<String> declined, NoteMentions mentions, Note note) {
    this.declined = declined;
    this.mentions = mentions;
    Headings headings = new Headings(note);
    for (Passage passage : note.passages()) {
      if (passage.kind() != PassageKind.COVER && mayNameOne(passage.text())) {
        collect(passage, passage.textWithoutDeletions());
        headings.proposed(passage).ifPresent(tag -> keep(passage, tag));
      }
    }
  }

  /** The proposals of a passage in the order of the text; each sign of an acronym once. */
  public List<ProposalTag> of(Passage passage) {
    return byPassage.getOrDefault(passage.id(), Map.of()).values().stream()
        .filter(tag -> !bodies.contains(tag.acronym()))
        .filter(tag -> !themes.contains(tag.acronym()) || certain.contains(tag.acronym()))
        .filter(tag -> !AcronymPattern.isShort(tag.acronym()) || introduced.contains(tag.acronym()))
        .sorted(IN_ORDER)
        .toList();
  }

  /** Most passages have no three capitals in a row of letters; this is quick. */
  private static boolean mayNameOne(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capitals = Character.isUpperCase(c) ? capitals + 1 : Character.isLetter(c) ? capitals : 0;
      if (capitals >= 3) {
        return !AcronymPattern.isAllCapitals(text);
      }
    }
    return ProgrammeForms.mayStandIn(text);
  }

  private void collect(Passage passage, String text) {
    List<Integer> names = AcronymPattern.starts(text);
    for (AcronymDefinition form : AcronymDefinition.in(text, names)) {
      if (form.isProgramme()) {
        introduced.add(form.acronym());
        keep(
            passage,
            new ProposalTag(
                form.acronym(), Sign.LONG_FORM, Optional.of(form.words()), form.range()));
      } else {
        (form.isBody() ? bodies : themes).add(form.acronym());
      }
    }
    bodies.addAll(ProgrammeSigns.actors(text, names));
    ProgrammeSigns.in(text, names).forEach(tag -> keep(passage, tag));
    ProgrammeForms.in(text).forEach(tag -> keep(passage, tag));
  }

  private void keep(Passage passage, ProposalTag tag) {
    boolean named = tag.sign() == Sign.FORM || AcronymPattern.isAcronym(tag.acronym());
    if (named && !isKnown(passage, tag)) {
      byPassage
          .computeIfAbsent(passage.id(), id -> new LinkedHashMap<>())
          .putIfAbsent(tag.sign() + tag.acronym(), tag);
      if (tag.sign() != Sign.CALLED) {
        certain.add(tag.acronym());
      }
    }
  }

  /** Whether it is known as a whole, or each of its parts is: {@code EU-CELAC}. */
  private boolean isKnown(Passage passage, ProposalTag tag) {
    int start = passage.text().indexOf(tag.acronym(), tag.words().start());
    BitSet known = named.computeIfAbsent(passage.id(), id -> named(passage));
    return declined.contains(tag.acronym())
        || known.nextClearBit(start) >= start + tag.acronym().length()
        || PART.matcher(tag.acronym())
            .results()
            .allMatch(part -> declined.contains(part.group()) || isNamed(known, start, part));
  }

  private static boolean isNamed(BitSet known, int start, MatchResult part) {
    int first = known.nextSetBit(start + part.start());
    return first >= 0 && first < start + part.end();
  }

  /** The places of a passage where names of the vocabulary stand. */
  private BitSet named(Passage passage) {
    BitSet places = new BitSet();
    for (EntityMention mention : mentions.all(passage)) {
      places.set(mention.range().start(), mention.range().end());
    }
    return places;
  }

  /** Headings that name nothing but an acronym, beside headings that name programmes. */
  private final class Headings {

    private final Set<String> parents = new HashSet<>();

    Headings(Note note) {
      for (Passage passage : note.passages()) {
        if (passage.kind() == PassageKind.HEADING && namesProgramme(passage)) {
          parents.add(parent(passage.section()));
        }
      }
    }

    Optional<ProposalTag> proposed(Passage passage) {
      if (passage.kind() != PassageKind.HEADING || !parents.contains(parent(passage.section()))) {
        return Optional.empty();
      }
      Matcher bare = BARE_HEADING.matcher(passage.text());
      return bare.matches() ? Optional.of(tag(bare)) : Optional.empty();
    }

    private boolean namesProgramme(Passage heading) {
      return mentions.all(heading).stream()
          .anyMatch(m -> m.name().kind() == EntityName.Kind.PROGRAMME);
    }

    private static String parent(String section) {
      return section.substring(0, Math.max(0, section.lastIndexOf('.')));
    }

    private static ProposalTag tag(Matcher m) {
      return new ProposalTag(
          m.group(1), Sign.HEADING, Optional.empty(), new TextRange(m.start(1), m.end(1)));
    }
  }
}
