package org.councilnotes.tag;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.curation.CorrectionOverlay;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.ParticipationTagger.Surroundings;
import org.councilnotes.tag.clause.Statements;
import org.councilnotes.tag.country.CountryTagger;
import org.councilnotes.tag.country.RemarkAuthors;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.EntityName.Kind;
import org.councilnotes.tag.name.NameLexicons;
import org.councilnotes.tag.name.NoteMentions;
import org.councilnotes.tag.programme.ProgrammeTagger;
import org.councilnotes.tag.programme.ProposalTagger;
import org.councilnotes.tag.programme.SectionProgrammes;
import org.councilnotes.tag.role.CountryEnumeration;
import org.councilnotes.tag.role.LinearRoleModel;
import org.councilnotes.tag.role.OpeningLines;
import org.councilnotes.tag.role.PassageContext;
import org.councilnotes.tag.role.PassageContext.ProgrammePlaces;
import org.councilnotes.tag.role.RoleClassifier;
import org.councilnotes.tag.role.RoleModel;
import org.councilnotes.tag.time.EventYearTagger;
import org.councilnotes.tag.time.MonthNamePattern;
import org.councilnotes.tag.time.ReportingPeriodReader;
import org.councilnotes.tag.time.YearReader;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Tags every passage of a note, cover and headings too, and reads the note's reporting period.
 *
 * <p>Offsets are UTF-16 code units into the passage's text. The same note and vocabulary always
 * give the same tags; one tagger may serve many threads.
 */
public final class NoteTagger {

  private final Vocabulary vocabulary;
  private final NameLexicons lexicons;
  private final ProgrammeTagger programmes;
  private final CountryTagger countries;
  private final Set<String> declined;
  private final GroupTagger groups = new GroupTagger();
  private final TermTagger terms = new TermTagger();
  private final Map<String, Calendar> calendars = new ConcurrentHashMap<>();

  public NoteTagger(Vocabulary vocabulary) {
    this(vocabulary, LinearRoleModel.ofProgram());
  }

  /** With another model of roles than the program's own. */
  public NoteTagger(Vocabulary vocabulary, RoleModel model) {
    this.vocabulary = vocabulary;
    this.lexicons = NameLexicons.ofVocabulary(vocabulary);
    this.programmes = new ProgrammeTagger(vocabulary);
    this.declined = Set.copyOf(vocabulary.notProgrammes());
    this.countries =
        new CountryTagger(
            vocabulary.lookalikes(), new RoleClassifier(vocabulary.countries(), model));
  }

  /** How dates are read in one language. */
  private record Calendar(EventYearTagger years, ReportingPeriodReader periods) {

    static Calendar of(String language) {
      MonthNamePattern months = new MonthNamePattern(language);
      return new Calendar(
          new EventYearTagger(new YearReader(months)), new ReportingPeriodReader(months));
    }
  }

  /** The note with the tags of its passages and its reporting period; all else as it was. */
  public Note tag(Note note) {
    return tag(note, NoteCorrections.NONE);
  }

  /**
   * The same with tags as people have corrected them, and a warning for each correction that
   * corrects nothing any more.
   */
  public Note tag(Note note, NoteCorrections corrections) {
    String language = Locale.forLanguageTag(note.language()).getLanguage();
    Calendar calendar = calendars.computeIfAbsent(language, Calendar::of);
    NoteMentions mentions = new NoteMentions(lexicons.of(language), note);
    SectionProgrammes context = new SectionProgrammes(vocabulary, mentions, note);
    ProposalTagger proposals = new ProposalTagger(declined, mentions, note);
    OpeningLines lines = OpeningLines.in(note);
    Map<String, PassageContext> settings = PassageContext.in(note, mentions, lines);
    ProgrammeCandidates candidates = new ProgrammeCandidates(note, mentions, programmes, lines);
    TableMatrix matrix = new TableMatrix(note, mentions, candidates);
    CorrectionOverlay overlay = corrections.overlayFor(note);
    List<Passage> tagged = new ArrayList<>();
    for (Passage passage : note.passages()) {
      PassageContext alone =
          settings
              .getOrDefault(passage.id(), PassageContext.NONE)
              .withStatements(statements(mentions.of(passage), language));
      List<TextRange> namesWithYears = programmes.namesWithYears(mentions.of(passage));
      boolean isAbove = isAbove(mentions, context.of(passage), alone);
      PassageContext passageContext =
          alone.withProgrammes(new ProgrammePlaces(namesWithYears, isAbove));
      PassageTags names = tags(mentions.of(passage), context.of(passage), passageContext);
      List<CountryTag> speaking =
          RemarkAuthors.tag(passage, mentions.all(passage), names.countries());
      PassageTags given =
          names
              .withCountries(speaking)
              .withEventYears(calendar.years().of(passage, note, namesWithYears))
              .withProposals(proposals.of(passage));
      PassageTags said = overlay.correctMentions(passage, given);
      List<String> opened = candidates.opened(passage);
      List<String> around =
          corrected(opened.isEmpty() ? context.ofHeadings(passage) : opened, given, said);
      PassageTags counted = withoutAgencies(said);
      TableMatrix.MarkedRow marked = matrix.in(passage, counted, around);
      List<CountryTag> states = marked.withMarkedRoles(said.countries());
      PassageTags whole =
          said.withCountries(states)
              .withParticipations(
                  ParticipationTagger.in(
                      passage,
                      counted.withCountries(states),
                      new Surroundings(
                          opened, around, passageContext.statements(), candidates, marked)));
      tagged.add(passage.withTags(overlay.correctParticipations(passage, whole)));
    }
    List<EntityMention> titled = mentions.ofHeading(note.subject());
    ReportMetadata read =
        calendar.periods().read(note, text -> withoutYearsOfNames(text, mentions));
    ReportMetadata report = read.equals(ReportMetadata.NONE) ? note.report() : read;
    return overlay
        .withWarnings(note)
        .withPassages(tagged)
        .withAbout(AboutTagger.of(note, tagged, countries.in(titled, PassageContext.NONE)))
        .withReport(note.report().withPeriodOf(report));
  }

  private String withoutYearsOfNames(String text, NoteMentions mentions) {
    boolean digits = text.chars().anyMatch(Character::isDigit);
    return digits
        ? EventYearTagger.without(programmes.namesWithYears(mentions.ofHeading(text)), text)
        : text;
  }

  /** The clauses of a passage that names a country. */
  private static Statements statements(List<EntityMention> found, String language) {
    List<EntityMention> countries = found.stream().filter(EntityMention::isCountry).toList();
    if (countries.isEmpty()) {
      return Statements.NONE;
    }
    Stream<TextRange> lists =
        CountryEnumeration.in(countries).stream().map(CountryEnumeration::range);
    List<TextRange> names = Stream.concat(lists, found.stream().map(EntityMention::range)).toList();
    return Statements.of(countries.getFirst().passage(), language, names);
  }

  private PassageTags tags(
      List<EntityMention> found, List<String> ofSection, PassageContext passageContext) {
    List<ProgrammeTag> about = programmes.in(found, ofSection);
    return PassageTags.NONE
        .withProgrammes(about)
        .withCountries(countries.in(found, passageContext))
        .withGroups(groups.in(found))
        .withTerms(terms.in(found));
  }

  private PassageTags withoutAgencies(PassageTags tags) {
    return tags.withProgrammes(programmes.withoutAgencies(tags.programmes()));
  }

  /** Whether a programme is named above a passage: in lead-in, head or heading. */
  private boolean isAbove(
      NoteMentions mentions, List<String> ofSection, PassageContext passageContext) {
    return !ofSection.isEmpty()
        || Stream.of(passageContext.leadIn(), passageContext.outer(), passageContext.head())
            .flatMap(Optional::stream)
            .anyMatch(line -> !programmes.named(mentions.of(line)).isEmpty());
  }

  /** Who takes part follows from what people say the passage is about. */
  private static List<String> corrected(
      List<String> around, PassageTags given, PassageTags corrected) {
    if (given.programmes().equals(corrected.programmes())) {
      return around;
    }
    Set<String> gone = given.programmes().stream().map(ProgrammeTag::code).collect(toSet());
    corrected.programmes().forEach(tag -> gone.remove(tag.code()));
    Stream<String> added =
        corrected.programmes().stream()
            .filter(tag -> tag.how() == Origin.CONTEXT && tag.evidence().corrected())
            .map(ProgrammeTag::code);
    return Stream.concat(added, around.stream().filter(code -> !gone.contains(code)))
        .distinct()
        .toList();
  }

  /** Groups of countries by name; the EU of an act's number is none. */
  private static final class GroupTagger {

    /** Matches {@code ") 2016/679"} and {@code "/EURATOM"}; not {@code ") and"}. */
    private static final Pattern NUMBER_OF_ACT =
        Pattern.compile("(?:, Euratom)?\\) (?:No )?\\d+/\\d");

    /** Matches {@code "2005/387/"}; not {@code "and "}. */
    private static final Pattern END_OF_NUMBER = Pattern.compile("\\d/$");

    List<GroupTag> in(List<EntityMention> mentions) {
      List<GroupTag> tags = new ArrayList<>();
      for (EntityMention mention : mentions) {
        if (mention.name().kind() == Kind.GROUP && !isInNumberOfAct(mention)) {
          tags.add(new GroupTag(mention.name().code(), mention.evidence()));
        }
      }
      return tags;
    }

    private static boolean isInNumberOfAct(EntityMention mention) {
      return NUMBER_OF_ACT.matcher(mention.after()).lookingAt()
          || END_OF_NUMBER.matcher(mention.before()).find();
    }
  }

  /** Terms of the users' own vocabularies by name. */
  private static final class TermTagger {

    List<TermTag> in(List<EntityMention> mentions) {
      List<TermTag> tags = new ArrayList<>();
      for (EntityMention mention : mentions) {
        EntityName name = mention.name();
        if (name.kind() == Kind.TERM) {
          tags.add(new TermTag(name.vocabulary(), name.codeThere(), mention.evidence()));
        }
      }
      return tags;
    }
  }
}
