package org.councilnotes.tag.programme;

import java.util.ArrayList;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.NameFolding;
import org.councilnotes.tag.name.NoteMentions;

/**
 * Finds acronyms of a note that look like programmes and that the vocabulary lacks, names that have
 * the form of one, and names in words as they stand around programmes, of which a model tells.
 *
 * <p>An acronym that the note introduces as a body or an actor is not proposed anywhere in the
 * note. One that it introduces as something else, such as a theme, needs a stronger sign than a
 * mention of a programme on it. A short acronym is proposed only where it is introduced as a
 * programme. Names without an acronym are proposed as {@link Sign#NAME}; whether they recur is
 * judged over the whole archive.
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

  /** Where names without an acronym are looked for: not in the columns of a table. */
  private static final Set<PassageKind> RUNNING =
      Set.of(PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE);

  /** Signs of names of several words, in which that of a known programme may stand. */
  private static final Set<Sign> OF_WORDS = Set.of(Sign.TITLE, Sign.NAME);

  /** Signs of names that need not be acronyms. */
  private static final Set<Sign> BY_NAME = Set.of(Sign.FORM, Sign.TITLE, Sign.NAME);

  /**
   * Matches {@code COLIBRI: trainings}, {@code 2. COLIBRI II, second phase} and {@code COLIBRI
   * Sahel}; not {@code Work of COLIBRI}.
   */
  private static final Pattern FIRST_IN_HEADING =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}]{1,4}[.)] )?("
              + AcronymPattern.PATTERN
              + "(?: \\p{Lu}\\p{Ll}{2,}){0,2})(?: "
              + AcronymPattern.ROMAN
              + ")?(?: ?[:–,—(].*)?");

  /** Matches {@code Training under COLIBRI} and {@code Comprehensive Port Plan (COLIBRI)}. */
  private static final Pattern LAST_IN_HEADING =
      Pattern.compile(
          ".*(?:(?:(?<!\\p{L})(?:under|within|au titre d[eu]|dans le cadre d[eu]|en el marco"
              + " del?|no âmbito d[oa]|im Rahmen von) (?:the |la |el )?)|\\()("
              + AcronymPattern.PATTERN
              + ")\\)?");

  /** Matches {@code Pro PORTOS-XY ABC, segunda fase}; not {@code Ports, second meeting}. */
  private static final Pattern PHASE_IN_HEADING =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}]{1,4}[.)] )?(\\p{Lu}[\\p{L}\\p{N}\\p{Pd}]+(?:"
              + " \\p{Lu}[\\p{L}\\p{N}\\p{Pd}]+){0,4}), (?:[\\p{L}\\p{N}]+"
              + " )?(?:[Pp]hase|[Ff]ase)(?: \\S+)?");

  /** Matches {@code 3. Hôpital Ruritanie}; not {@code Ports of the South} or {@code The Port}. */
  private static final Pattern WHOLE_HEADING =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}]{1,4}[.)] )?((?!The |Les? |La |El |L[ao]s |D(?:ie|er|as)"
              + " )\\p{Lu}\\p{Ll}[\\p{L}\\p{Pd}]+(?: \\p{Lu}\\p{Ll}[\\p{L}\\p{Pd}]+){1,3})");

  /** Matches {@code Le projet, doté de}; not {@code Les projets}. */
  private static final Pattern SAYS_PROGRAMME =
      Pattern.compile(
          "(?<!\\p{L})(?:[Tt]he|[Tt]his|[Ll]e|[Cc]e|[Ee]l|[Ee]ste|[Oo]|[Dd]as|[Dd]ieses) "
              + AcronymDefinition.PROGRAMME);

  /** Matches {@code Projects} and {@code Name of the project}; not {@code Project leader}. */
  private static final Pattern PROGRAMMES =
      Pattern.compile(
          "(?iu)(?:(?:name|title|nom|titre|nombre|título|nome) (?:of|du|del|do|de la|da) (?:the"
              + " )?)?"
              + "(?:programmes?|programs?|programas?|programme?n?|projects?|projets?|proyectos?|projetos?|projekte?|vorhaben"
              + "|initiatives?|iniciativas?|initiativen)");

  /**
   * Matches {@code Baltic Harbours} and {@code HALICOP} of {@code HALICOP : ports}; not {@code
   * Training of officers}.
   */
  private static final Pattern NAME_IN_CELL =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\p{N}\\p{Pd}]{3,}\\+?(?: \\p{Lu}[\\p{L}\\p{N}\\p{Pd}]+){0,4})(?= ?$|"
              + " ?[:,;(])");

  private static final Pattern WORDS = Pattern.compile(" ");

  /** Matches {@code Harbour Facility}; not {@code Facility}. */
  private static final Pattern IN_SHORT =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{Pd}]+"
              + " (?:Programme|Program|Project|Initiative|Facility|Mission|Fund|Instrument"
              + "|Partnership|Process)(?!\\p{L})");

  private static final Comparator<ProposalTag> IN_ORDER =
      Comparator.comparingInt((ProposalTag tag) -> tag.words().start())
          .thenComparing(ProposalTag::sign);

  private final Set<String> declined;
  private final NoteMentions mentions;
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> themes = new HashSet<>();
  private final Set<String> certain = new HashSet<>();

  /** Long forms, folded, of acronyms that are no programmes. */
  private final Set<String> otherNames = new HashSet<>();

  private final Set<String> introduced = new HashSet<>();
  private final Map<String, Map<String, ProposalTag>> byPassage = new HashMap<>();
  private final KnownPlaces known;

  /**
   * @param declined acronyms that are known not to be programmes
   */
  public ProposalTagger(Set<String> declined, NoteMentions mentions, Note note) {
    this.declined = declined;
    this.mentions = mentions;
    this.known = new KnownPlaces(mentions);
    Headings headings = new Headings(note);
    for (Passage passage : note.passages()) {
      if (passage.kind() != PassageKind.COVER && mayNameOne(passage.text())) {
        collect(passage, passage.textWithoutDeletions());
        headings.proposed(passage).ifPresent(tag -> keep(passage, tag));
      }
      columns(passage);
      if (RUNNING.contains(passage.kind()) && ProgrammeNames.mayStandIn(passage.text())) {
        ProgrammeNames.in(passage.textWithoutDeletions(), known.names(passage)).stream()
            .filter(tag -> !known.isDefined(passage, tag.words()))
            .forEach(tag -> keep(passage, tag));
      }
    }
    new OwnHeadings(note).proposed();
    used(note);
  }

  /**
   * Those that words around them tell, where no other sign tells of the same or of a part. What has
   * the form of a name alone may need this sign, too.
   */
  private void used(Note note) {
    Set<String> proposed =
        byPassage.values().stream()
            .flatMap(tags -> tags.values().stream())
            .filter(tag -> tag.sign() != Sign.NAME)
            .map(ProposalTag::acronym)
            .collect(Collectors.toSet());
    Map<String, List<ProposalTag>> used = NamesInUse.of(note, this::isNew, proposed);
    for (Passage passage : note.passages()) {
      used.getOrDefault(passage.id(), List.of()).forEach(tag -> keepNamed(passage, tag));
    }
  }

  private boolean isNew(Passage passage, TextRange name) {
    return !declined.contains(name.of(passage.text()))
        && !known.isDefined(passage, name)
        && known.names(passage).nextClearBit(name.start()) < name.end()
        && !known.isOfProgramme(passage, name);
  }

  /** The proposals of a passage in the order of the text; each sign of an acronym once. */
  public List<ProposalTag> of(Passage passage) {
    return byPassage.getOrDefault(passage.id(), Map.of()).values().stream()
        .filter(tag -> !bodies.contains(tag.acronym()))
        .filter(tag -> !otherNames.contains(NameFolding.fold(tag.acronym())))
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
      known.define(passage, form.range());
      if (form.isProgramme()) {
        introduced.add(form.acronym());
        keep(
            passage,
            new ProposalTag(
                form.acronym(), Sign.LONG_FORM, Optional.of(form.words()), form.range()));
      } else {
        (form.isBody() ? bodies : themes).add(form.acronym());
        otherNames.add(NameFolding.fold(form.words()));
      }
    }
    bodies.addAll(ProgrammeSigns.actors(text, names));
    ProgrammeSigns.in(text, names).forEach(tag -> keep(passage, tag));
    ProgrammeForms.in(text).forEach(tag -> keep(passage, tag));
  }

  /** Names at the start of a cell whose column is headed by a word for programmes. */
  private void columns(Passage passage) {
    passage
        .place()
        .row()
        .filter(row -> !row.isHead())
        .ifPresent(
            row ->
                row.cells().stream()
                    .filter(cell -> PROGRAMMES.matcher(row.headOf(cell)).matches())
                    .forEach(cell -> inColumn(passage, cell.range())));
  }

  private void inColumn(Passage passage, TextRange cell) {
    Matcher m = NAME_IN_CELL.matcher(passage.text()).region(cell.start(), cell.end());
    if (m.lookingAt() && !isPlace(passage, m)) {
      ProposalTag tag =
          new ProposalTag(
              m.group(1), Sign.CALLED, Optional.empty(), new TextRange(m.start(1), m.end(1)));
      if (!known.isOfProgramme(passage, tag.words())) {
        keepNamed(passage, tag);
      }
    }
  }

  private boolean isPlace(Passage passage, Matcher name) {
    return known.names(passage).nextClearBit(name.start(1)) >= name.end(1);
  }

  private void keep(Passage passage, ProposalTag tag) {
    if (BY_NAME.contains(tag.sign()) || AcronymPattern.isAcronym(tag.acronym())) {
      keepNamed(passage, tag);
    }
  }

  private void keepNamed(Passage passage, ProposalTag tag) {
    if (!isKnown(passage, tag)) {
      byPassage
          .computeIfAbsent(passage.id(), id -> new LinkedHashMap<>())
          .putIfAbsent(
              tag.sign() + tag.acronym(),
              tag.withParent(ProgrammeParents.of(tag, passage.text(), mentions.all(passage))));
      if (tag.sign() != Sign.CALLED && tag.sign() != Sign.USED) {
        certain.add(tag.acronym());
      }
    }
  }

  /** Whether it is known as a whole, or each of its parts is: {@code EU-CELAC}. */
  private boolean isKnown(Passage passage, ProposalTag tag) {
    int start = passage.text().indexOf(tag.acronym(), tag.words().start());
    BitSet names = known.names(passage);
    return declined.contains(tag.acronym())
        || (OF_WORDS.contains(tag.sign()) && known.isOfProgramme(passage, tag.words()))
        || names.nextClearBit(start) >= start + tag.acronym().length()
        || PART.matcher(tag.acronym())
            .results()
            .allMatch(part -> declined.contains(part.group()) || isNamed(names, start, part));
  }

  private static boolean isNamed(BitSet names, int start, MatchResult part) {
    int first = names.nextSetBit(start + part.start());
    return first >= 0 && first < start + part.end();
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

  private Stream<ProposalTag> namesOf(Passage passage) {
    return byPassage.getOrDefault(passage.id(), Map.of()).values().stream()
        .filter(tag -> tag.sign() == Sign.NAME);
  }

  /** Headings that begin with a name that the text below names, too. */
  private final class OwnHeadings {

    private final Note note;

    /** Everything but headings and lines of the cover. */
    private final List<Passage> text;

    /** Names without an acronym in the text, each once. */
    private final List<String> inText;

    OwnHeadings(Note note) {
      this.note = note;
      this.text =
          note.passages().stream()
              .filter(p -> p.kind() != PassageKind.HEADING && p.kind() != PassageKind.COVER)
              .toList();
      this.inText =
          text.stream()
              .flatMap(ProposalTagger.this::namesOf)
              .map(ProposalTag::acronym)
              .distinct()
              .toList();
    }

    void proposed() {
      for (Passage heading : note.passages()) {
        if (heading.kind() == PassageKind.HEADING) {
          leading(heading).forEach(tag -> keep(heading, tag));
          names(heading).forEach(tag -> keep(heading, tag));
        }
      }
    }

    private List<ProposalTag> leading(Passage heading) {
      return Stream.of(FIRST_IN_HEADING, LAST_IN_HEADING, PHASE_IN_HEADING, WHOLE_HEADING)
          .map(pattern -> pattern.matcher(heading.text()))
          .filter(Matcher::matches)
          .filter(m -> isName(m, heading))
          .limit(1)
          .map(m -> title(m.group(1), m.start(1)))
          .toList();
    }

    private boolean isName(Matcher m, Passage heading) {
      String name = m.group(1);
      if (m.pattern().equals(WHOLE_HEADING)) {
        return isTakenUp(heading);
      }
      boolean named =
          m.pattern().equals(PHASE_IN_HEADING)
              || AcronymPattern.isAcronym(WORDS.split(name, -1)[0]);
      boolean bracketed = m.start(1) > 0 && heading.text().charAt(m.start(1) - 1) == '(';
      return named
          && (!bracketed || themes.contains(name))
          && !isShouted(heading.text(), name)
          && isInText(name, heading);
    }

    /** Whether the text below begins with {@code The project}. */
    private boolean isTakenUp(Passage heading) {
      return text.stream()
          .filter(p -> p.section().equals(heading.section()))
          .limit(1)
          .anyMatch(p -> SAYS_PROGRAMME.matcher(p.text()).lookingAt());
    }

    private static ProposalTag title(String name, int start) {
      return new ProposalTag(
          name, Sign.TITLE, Optional.empty(), new TextRange(start, start + name.length()));
    }

    /** Whether a heading of several words is printed in capitals. */
    private boolean isShouted(String heading, String acronym) {
      return heading.length() > acronym.length() && AcronymPattern.isAllCapitals(heading);
    }

    private boolean isInText(String name, Passage heading) {
      return text.stream().anyMatch(p -> names(p, name))
          || text.stream()
              .filter(p -> p.section().equals(heading.section()))
              .anyMatch(p -> SAYS_PROGRAMME.matcher(p.text()).find());
    }

    /** Whether a passage has a name as a word of its own. */
    private static boolean names(Passage passage, String name) {
      String text = passage.text();
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int end = at + name.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
          return true;
        }
      }
      return false;
    }

    /** Names without an acronym that stand in a heading and in the text, there in short, too. */
    private List<ProposalTag> names(Passage heading) {
      List<ProposalTag> found = new ArrayList<>();
      for (ProposalTag tag : namesOf(heading).toList()) {
        if (text.stream()
            .anyMatch(p -> names(p, tag.acronym()) || names(p, inShort(tag.acronym())))) {
          found.add(new ProposalTag(tag.acronym(), Sign.TITLE, Optional.empty(), tag.words()));
        }
      }
      inText.stream()
          .filter(name -> names(heading, name))
          .map(name -> title(name, heading.text().indexOf(name)))
          .forEach(found::add);
      return found;
    }

    /** Of {@code EU-Ruritania Joint Initiative for Ports} {@code Joint Initiative}. */
    private static String inShort(String name) {
      Matcher m = IN_SHORT.matcher(name);
      return m.find() ? m.group() : name;
    }
  }
}
