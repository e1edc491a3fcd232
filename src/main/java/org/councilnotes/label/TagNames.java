package org.councilnotes.label;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.curation.TagKind;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.curation.TagLabelValidator;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.VocabularyTerm;

/** Names of tags, of kinds of tags and of their codes in the language of a page. */
public record TagNames(FacetNames names, Vocabulary vocabulary) {

  /** An option of a form: value and label. */
  public record Choice(String value, String label) {
    boolean isCalled(String typed) {
      return value.equalsIgnoreCase(typed) || label.equalsIgnoreCase(typed);
    }
  }

  /**
   * The parts of a tag's name.
   *
   * @param kind name of the kind; empty where it has a message
   * @param detail name of the role, or the phase
   */
  public record TagName(
      String kind, String code, Optional<String> detail, Optional<String> words) {}

  public TagName of(TagLabel label) {
    boolean phase = label.kind().equals(TagKind.PROGRAMME.key());
    return new TagName(
        kind(label.kind()),
        code(label),
        label.detail().map(detail -> phase ? detail : names.label(Facet.ROLE, detail)),
        label.words().map(TagLabel.Words::text));
  }

  private String code(TagLabel label) {
    if (!label.kind().equals(TagKind.PARTICIPATION.key())) {
      return names.label(new Facet(label.kind()), label.code());
    }
    int cut = label.code().lastIndexOf(TagKind.PAIR);
    return names.label(Facet.COUNTRY, label.code().substring(cut + 1))
        + " · "
        + label.code().substring(0, cut);
  }

  private String kind(String key) {
    return key.equals(TagKind.PARTICIPATION.key()) ? "" : names.title(new Facet(key));
  }

  /** Every kind that a person can correct, in the order of the facets. */
  public List<TagKind<?>> kinds() {
    Stream<TagKind<?>> first = Stream.of(TagKind.PROGRAMME, TagKind.COUNTRY, TagKind.GROUP);
    Stream<TagKind<?>> own = vocabulary.ownFacets().stream().map(TagKind::of);
    Stream<TagKind<?>> last = Stream.of(TagKind.EVENT_YEAR, TagKind.PARTICIPATION);
    return Stream.of(first, own, last).<TagKind<?>>flatMap(kinds -> kinds).toList();
  }

  /** The kinds as options of a form. */
  public List<Choice> kindChoices() {
    return kinds().stream().map(kind -> new Choice(kind.key(), kind(kind.key()))).toList();
  }

  public List<Choice> roles() {
    return Stream.of(MentionRole.values())
        .map(role -> new Choice(role.key(), names.label(Facet.ROLE, role.key())))
        .toList();
  }

  /**
   * Replaces a typed name, or a code in any case, by the code. Returns the label unchanged if no
   * code matches.
   */
  public TagLabel withCode(TagLabel typed) {
    return codesOf(typed.kind())
        .filter(choice -> choice.isCalled(typed.code()))
        .findFirst()
        .map(choice -> new TagLabel(typed.kind(), choice.value(), typed.detail(), typed.words()))
        .orElse(typed);
  }

  /** The codes of all kinds with a list of codes. */
  public List<Choice> codes() {
    return kinds().stream().flatMap(kind -> codesOf(kind.key())).toList();
  }

  private Stream<Choice> codesOf(String kind) {
    Stream<String> codes =
        switch (TagKind.of(kind)) {
          case TagKind<?> k when k.equals(TagKind.PROGRAMME) ->
              vocabulary.programmes().stream().map(Programme::code);
          case TagKind<?> k when k.equals(TagKind.COUNTRY) ->
              TagLabelValidator.countries().stream();
          case TagKind<?> k when k.equals(TagKind.GROUP) ->
              vocabulary.groups().stream().map(CountryGroup::code);
          default ->
              vocabulary.own(kind).stream()
                  .flatMap(own -> own.terms().stream())
                  .map(VocabularyTerm::code);
        };
    Facet facet = new Facet(kind);
    return codes.map(code -> choice(facet, code));
  }

  private Choice choice(Facet facet, String code) {
    return new Choice(code, names.label(facet, code));
  }
}
