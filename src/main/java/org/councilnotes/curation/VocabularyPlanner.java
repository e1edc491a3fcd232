package org.councilnotes.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * Turns what people ask of the vocabulary into changes of its entries. Nothing is written here. A
 * proposal or programme is named by its code or by any of its spellings.
 *
 * <p>Methods throw {@link CurationException} where something asked for is not there or not
 * possible.
 */
public final class VocabularyPlanner {

  private final List<ProgrammeProposal> proposals;
  private final Vocabulary now;

  /**
   * @param proposals of the archive, best first
   * @param now the vocabulary as its files are
   */
  public VocabularyPlanner(List<ProgrammeProposal> proposals, Vocabulary now) {
    this.proposals = List.copyOf(proposals);
    this.now = now;
  }

  /**
   * What is to be changed of a programme besides its names; empty where it stays.
   *
   * @param parent a code; blank for none
   * @param successor a code; blank for none
   * @param phases oldest first; an empty list for none
   */
  public record Relations(
      Optional<String> parent, Optional<String> successor, Optional<List<Phase>> phases) {}

  /** The vocabulary as its files are. */
  public Vocabulary vocabulary() {
    return now;
  }

  /** Proposals become programmes; one with the code of a programme gives it its names. */
  public List<VocabularyEdit> accept(Collection<String> names) {
    return accept(names, Optional.empty());
  }

  /** The same as parts of a programme of the vocabulary, where it is given. */
  public List<VocabularyEdit> accept(Collection<String> names, Optional<String> parent) {
    if (names.isEmpty()) {
      throw new CurationProblem.NothingChosen().exception();
    }
    Optional<String> code = parent.map(this::code);
    List<VocabularyEdit> edits = accepted(names.stream().map(this::proposal).distinct().toList());
    return code.isEmpty()
        ? edits
        : edits.stream()
            .map(edit -> edit instanceof VocabularyEdit.Put(var entry) ? entry : null)
            .filter(Objects::nonNull)
            .<VocabularyEdit>map(entry -> new VocabularyEdit.Put(withParent(entry, code.get())))
            .toList();
  }

  /** The same of all proposals without an answer that stand in so many notes. */
  public List<VocabularyEdit> acceptAll(int fewestNotes) {
    return accepted(
        proposals.stream()
            .filter(proposal -> proposal.notes() >= fewestNotes)
            .filter(proposal -> ReviewedProposal.of(proposal, now).isOpen())
            .toList());
  }

  private List<VocabularyEdit> accepted(List<ProgrammeProposal> chosen) {
    Map<String, Programme> entries = new LinkedHashMap<>();
    for (ProgrammeProposal proposal : chosen) {
      Programme entry = ProgrammeEntry.of(proposal, now);
      entries.merge(
          entry.code(),
          now.programme(entry.code()).map(there -> joined(there, entry)).orElse(entry),
          VocabularyPlanner::joined);
    }
    Map<String, Programme> related = new LinkedHashMap<>(entries);
    chosen.forEach(proposal -> relate(proposal, chosen, related));
    return puts(related.values());
  }

  /** A parent that is accepted with its part becomes its parent, unless that leads back. */
  private static void relate(
      ProgrammeProposal part, List<ProgrammeProposal> chosen, Map<String, Programme> entries) {
    String code = ProgrammeEntry.code(part.acronym());
    Optional<String> parent =
        part.parent()
            .flatMap(name -> chosen.stream().filter(p -> p.isCalled(name)).findFirst())
            .map(found -> ProgrammeEntry.code(found.acronym()))
            .filter(found -> !leadsTo(code, found, entries));
    parent.ifPresent(
        found -> entries.computeIfPresent(code, (c, entry) -> withParent(entry, found)));
  }

  private static boolean leadsTo(String code, String from, Map<String, Programme> entries) {
    Set<String> seen = new LinkedHashSet<>();
    Optional<String> at = Optional.of(from);
    while (at.isPresent() && seen.add(at.get())) {
      at = Optional.ofNullable(entries.get(at.get())).flatMap(e -> e.kin().parent());
    }
    return seen.contains(code);
  }

  /** Proposals are no programmes: none of their spellings and long forms is proposed again. */
  public List<VocabularyEdit> decline(Collection<String> names) {
    if (names.isEmpty()) {
      throw new CurationProblem.NothingChosen().exception();
    }
    return names.stream()
        .map(this::proposal)
        .flatMap(
            proposal ->
                Stream.concat(
                    Stream.of(proposal.acronym()),
                    Stream.concat(
                        proposal.naming().variants().stream(),
                        proposal.naming().longForms().values().stream().sorted())))
        .distinct()
        .<VocabularyEdit>map(VocabularyEdit.Decline::new)
        .toList();
  }

  /**
   * The names of proposals or programmes become names of another one. An entry that loses its names
   * goes, and its parts become parts of the other.
   */
  public List<VocabularyEdit> merge(Collection<String> names, String into) {
    if (names.isEmpty()) {
      throw new CurationProblem.NothingChosen().exception();
    }
    Programme target = programmeOrProposal(into);
    String code = target.code();
    List<VocabularyEdit> edits = new ArrayList<>();
    for (String name : names) {
      Programme source = programmeOrProposal(name);
      if (!source.code().equals(code)) {
        programme(name).ifPresent(there -> edits.addAll(removal(there, code)));
        target = joined(target, source);
      }
    }
    edits.add(new VocabularyEdit.Put(target));
    return edits;
  }

  /** What goes with an entry: its parts become parts of another programme. */
  private List<VocabularyEdit> removal(Programme source, String target) {
    if (isShipped(source.code())) {
      throw new CurationProblem.ShippedProgramme(source.code()).exception();
    }
    List<VocabularyEdit> edits = new ArrayList<>();
    edits.add(new VocabularyEdit.Remove(source.code()));
    now.programmes().stream()
        .filter(part -> part.kin().parent().equals(Optional.of(source.code())))
        .filter(part -> !part.code().equals(target))
        .map(part -> new VocabularyEdit.Put(withParent(part, target)))
        .forEach(edits::add);
    return edits;
  }

  /** A programme gets another parent, successor or other phases. */
  public List<VocabularyEdit> relate(String name, Relations relations) {
    Programme programme =
        programme(name).orElseThrow(() -> new CurationProblem.UnknownProgramme(name).exception());
    RelatedCodes kin = programme.kin();
    RelatedCodes related =
        new RelatedCodes(
            related(relations.parent(), kin.parent()),
            related(relations.successor(), kin.successor()));
    return puts(
        List.of(
            new Programme(
                programme.code(),
                programme.wording(),
                related,
                relations.phases().orElse(programme.phases()),
                programme.use())));
  }

  private Optional<String> related(Optional<String> asked, Optional<String> before) {
    return asked.isEmpty() ? before : asked.filter(code -> !code.isBlank()).map(this::code);
  }

  private String code(String name) {
    return programme(name)
        .map(Programme::code)
        .orElseThrow(() -> new CurationProblem.UnknownProgramme(name).exception());
  }

  /** Programmes are to be as given; those that are so already are left out. */
  public List<VocabularyEdit> put(Collection<Programme> programmes) {
    return puts(
        programmes.stream().filter(p -> !now.programme(p.code()).equals(Optional.of(p))).toList());
  }

  private static List<VocabularyEdit> puts(Collection<Programme> programmes) {
    return programmes.stream().<VocabularyEdit>map(VocabularyEdit.Put::new).toList();
  }

  private ProgrammeProposal proposal(String name) {
    return findProposal(name)
        .orElseThrow(() -> new CurationProblem.UnknownProposal(name).exception());
  }

  private Optional<ProgrammeProposal> findProposal(String name) {
    return proposals.stream()
        .filter(p -> p.isCalled(name) || ProgrammeEntry.code(p.acronym()).equals(name))
        .findFirst();
  }

  private Programme programmeOrProposal(String name) {
    return programme(name)
        .or(() -> findProposal(name).map(proposal -> ProgrammeEntry.of(proposal, now)))
        .orElseThrow(() -> new CurationProblem.UnknownProgramme(name).exception());
  }

  private Optional<Programme> programme(String name) {
    return now.programme(name)
        .or(
            () ->
                now.programmes().stream()
                    .filter(p -> p.wording().acronyms().contains(name))
                    .findFirst());
  }

  private static boolean isShipped(String code) {
    return Vocabulary.load(Optional.empty()).programme(code).isPresent();
  }

  private static Programme withParent(Programme programme, String parent) {
    return new Programme(
        programme.code(),
        programme.wording(),
        new RelatedCodes(Optional.of(parent), programme.kin().successor()),
        programme.phases(),
        programme.use());
  }

  /** The first with the names of the second. */
  private static Programme joined(Programme first, Programme second) {
    Wording one = first.wording();
    Wording other = second.wording();
    Map<String, List<String>> names = new HashMap<>(one.names());
    other.names().forEach((language, own) -> names.merge(language, own, VocabularyPlanner::joined));
    return new Programme(
        first.code(),
        new Wording(
            names,
            joined(one.aliases(), other.aliases()),
            joined(one.acronyms(), other.acronyms())),
        first.kin(),
        first.phases(),
        first.use());
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
