package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.NoteMentions;

/**
 * Tables in which a cell says whether a country takes part in a programme: programmes as rows and
 * countries as heads, or countries as rows and programmes as heads. Cells hold marks or roles, see
 * {@link CellMark}; where none is known the row tells nothing here.
 */
final class TableMatrix {

  /**
   * Heads over rows that are parts of one programme. Matches {@code "Component"}; not {@code
   * "Question"}.
   */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?iu)(?:components?|komponenten?|teil|modul|volets?|composantes?|componentes?|strands?"
              + "|pillars?|activit(?:y|ies)|activités?|actividades?|atividades?|actions?|ateliers?|workshops?|courses?|work"
              + " packages?|arbeitspakete?|cursos?|talleres|taller)(?!\\p{L}).*");

  private static final String RULE = "matrix";

  /** The roles that marks tell, in the order in which one mention has the first that is said. */
  private static final List<MentionRole> FIRST_ROLES =
      List.of(
          MentionRole.POTENTIAL,
          MentionRole.ASSOCIATE,
          MentionRole.BENEFICIARY,
          MentionRole.LEAD,
          MentionRole.IMPLEMENTER,
          MentionRole.PARTICIPANT);

  private static final int FEWEST_COUNTRIES = 2;
  private static final int LONGEST_LEGEND = 600;

  private final NoteMentions mentions;
  private final ProgrammeCandidates programmes;
  private final Map<String, Map<Integer, String>> countries = new HashMap<>();
  private final Map<String, Map<String, String>> legends = new HashMap<>();

  TableMatrix(Note note, NoteMentions mentions, ProgrammeCandidates programmes) {
    this.mentions = mentions;
    this.programmes = programmes;
    String above = "";
    for (Passage passage : note.passages()) {
      Optional<TableRow> row = passage.place().row();
      String before = above;
      row.ifPresent(r -> read(r, passage, before));
      above = row.isPresent() ? above : passage.text();
    }
  }

  private void read(TableRow row, Passage passage, String above) {
    String text = above.length() > LONGEST_LEGEND ? "" : above;
    legends.computeIfAbsent(
        row.table(), table -> CellMark.legend(text + " ; " + row.caption() + " ; "));
    if (row.isHead()) {
      countries.computeIfAbsent(row.table(), t -> new TreeMap<>()).putAll(heads(row, passage));
    }
  }

  /** The heads that are names or codes of countries and nothing else. */
  private Map<Integer, String> heads(TableRow row, Passage passage) {
    Map<Integer, String> found = new HashMap<>();
    for (TableCell cell : row.cells()) {
      List<EntityMention> in =
          mentions.of(passage).stream()
              .filter(m -> m.isCountry() && !m.is(EntityName.CAPITAL))
              .filter(m -> isWhole(cell, m.range(), passage.text()))
              .toList();
      if (in.size() == 1) {
        found.put(cell.column(), in.getFirst().name().code());
      }
    }
    return found;
  }

  private static boolean isWhole(TableCell cell, TextRange name, String text) {
    String rest = cell.range().of(text).replace(name.of(text), "");
    return cell.range().holds(name) && rest.chars().noneMatch(Character::isLetter);
  }

  /**
   * The participations of a row by its marks.
   *
   * @param decided where the countries stand of which marks tell, whatever else is said of them
   */
  record MarkedRow(List<Participation> participations, Set<TextRange> decided) {

    static final MarkedRow NOTHING = new MarkedRow(List.of(), Set.of());

    /** The countries with the role that marks tell, the first of the codebook's list. */
    List<CountryTag> withMarkedRoles(List<CountryTag> countries) {
      return countries.stream()
          .map(tag -> isDecided(tag) && !tag.evidence().corrected() ? marked(tag) : tag)
          .toList();
    }

    boolean isDecided(CountryTag tag) {
      return tag.evidence().range().filter(decided::contains).isPresent();
    }

    private CountryTag marked(CountryTag tag) {
      return participations.stream()
          .filter(told -> told.country().equals(tag.code()))
          .min(Comparator.comparingInt(told -> FIRST_ROLES.indexOf(told.role())))
          .map(told -> new CountryTag(tag.code(), told.role(), tag.evidence(), why(told)))
          .orElseGet(() -> tag.role().isTakingPart() ? mentioned(tag) : tag);
    }

    private static Optional<Evidence> why(Participation told) {
      return Optional.of(told.evidence());
    }

    private static CountryTag mentioned(CountryTag tag) {
      return new CountryTag(tag.code(), MentionRole.MENTIONED, tag.evidence());
    }
  }

  /**
   * What the marks of a passage tell.
   *
   * @param tags programmes and countries of the passage
   * @param around programmes of the line above the table or of headings
   */
  MarkedRow in(Passage passage, PassageTags tags, List<String> around) {
    Optional<TableRow> row = passage.place().row().filter(r -> !r.isHead());
    if (row.isEmpty()) {
      return MarkedRow.NOTHING;
    }
    Map<Integer, String> heads = countries.getOrDefault(row.get().table(), Map.of());
    return heads.size() >= FEWEST_COUNTRIES
        ? underCountries(new Row(passage, row.get(), tags), heads, around)
        : underProgrammes(new Row(passage, row.get(), tags), programmes.heads(passage));
  }

  private record Row(Passage passage, TableRow row, PassageTags tags) {

    String words(TableCell cell) {
      return cell.range().of(passage.text()).strip();
    }

    List<ProgrammeTag> named() {
      return tags.programmes().stream().filter(tag -> tag.how() == Origin.NAMED).toList();
    }

    boolean holdsNames(TableCell cell) {
      return tags.countries().stream()
          .flatMap(tag -> tag.evidence().range().stream())
          .anyMatch(cell.range()::holds);
    }
  }

  private MarkedRow underCountries(Row row, Map<Integer, String> heads, List<String> around) {
    List<ProgrammeTag> named =
        row.named().stream()
            .filter(
                tag ->
                    row.row().cells().stream()
                        .filter(cell -> !heads.containsKey(cell.column()))
                        .limit(1)
                        .anyMatch(cell -> cell.range().holds(tag.evidence().range().orElseThrow())))
            .toList();
    List<String> codes =
        named.isEmpty()
            ? ofParts(row, around)
            : named.stream().map(ProgrammeTag::code).distinct().toList();
    Optional<TextRange> name = named.stream().findFirst().flatMap(tag -> tag.evidence().range());
    List<Participation> told = new ArrayList<>();
    for (TableCell cell : row.row().cells()) {
      String country = heads.get(cell.column());
      if (country != null && !row.holdsNames(cell)) {
        mark(row, cell)
            .filter(mark -> !mark.isNumber() || !named.isEmpty())
            .flatMap(CellMark::role)
            .ifPresent(
                role ->
                    codes.forEach(
                        code -> told.add(participation(code, country, role, cell, name))));
      }
    }
    return new MarkedRow(told, Set.of());
  }

  /** The programme of which rows are the parts. */
  private List<String> ofParts(Row row, List<String> around) {
    boolean parts =
        row.row().key().map(row.row()::headOf).filter(h -> PARTS.matcher(h).matches()).isPresent();
    List<String> table = programmes.ofTable(row.passage());
    List<String> all = table.isEmpty() ? around : table;
    return parts ? all : List.of();
  }

  private MarkedRow underProgrammes(Row row, Map<Integer, List<String>> heads) {
    Optional<TableCell> key = row.row().key().filter(cell -> !heads.containsKey(cell.column()));
    if (heads.isEmpty() || key.isEmpty()) {
      return MarkedRow.NOTHING;
    }
    List<CountryTag> states =
        row.tags().countries().stream()
            .filter(tag -> tag.evidence().range().filter(key.get().range()::holds).isPresent())
            .toList();
    List<Participation> told = new ArrayList<>();
    boolean known = false;
    for (TableCell cell : row.row().cells()) {
      List<String> codes = heads.getOrDefault(cell.column(), List.of());
      Optional<CellMark> mark =
          codes.isEmpty() || row.holdsNames(cell) ? Optional.empty() : mark(row, cell);
      known |= mark.isPresent();
      for (CountryTag state : states) {
        mark.filter(m -> !m.isNumber() || heads.size() > 1 || state.role().isTakingPart())
            .flatMap(m -> role(m, state))
            .ifPresent(
                role ->
                    codes.forEach(
                        code ->
                            told.add(
                                participation(
                                    code, state.code(), role, cell, state.evidence().range()))));
      }
    }
    return known ? new MarkedRow(told, places(states)) : MarkedRow.NOTHING;
  }

  private static Set<TextRange> places(List<CountryTag> states) {
    return states.stream()
        .flatMap(tag -> tag.evidence().range().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A head over the country may tell what a mark means: {@code Beneficiary}. */
  private static Optional<MentionRole> role(CellMark mark, CountryTag state) {
    boolean plain = mark.role().filter(role -> role == MentionRole.PARTICIPANT).isPresent();
    return plain && state.role().isTakingPart() && state.role() != MentionRole.POTENTIAL
        ? Optional.of(state.role())
        : mark.role();
  }

  private Optional<CellMark> mark(Row row, TableCell cell) {
    return CellMark.of(row.words(cell), legends.getOrDefault(row.row().table(), Map.of()));
  }

  private static Participation participation(
      String programme,
      String country,
      MentionRole role,
      TableCell cell,
      Optional<TextRange> name) {
    TextRange words = name.map(cell.range()::hull).orElse(cell.range());
    return new Participation(
        programme, country, role, Grade.LISTED, new Evidence(RULE, Optional.of(words)));
  }
}
