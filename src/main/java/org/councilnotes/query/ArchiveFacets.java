package org.councilnotes.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facets of an archive: those of the program, then those of the users' own vocabularies. */
public record ArchiveFacets(List<Facet> all) {

  /** The facets of an archive without vocabularies of the users' own. */
  public static final ArchiveFacets BUILT_IN = new ArchiveFacets(Facet.BUILT_IN);

  public ArchiveFacets {
    all = List.copyOf(all);
  }

  /**
   * The facets of the program and others.
   *
   * @param own keys of the others
   */
  public static ArchiveFacets with(Collection<String> own) {
    return new ArchiveFacets(
        Stream.concat(Facet.BUILT_IN.stream(), own.stream().map(Facet::new)).toList());
  }

  /** The facet of a key, empty where the archive has none. */
  public Optional<Facet> ofKey(String key) {
    return all.stream().filter(facet -> facet.key().equals(key)).findFirst();
  }

  /** The facets of the users' own vocabularies. */
  public List<Facet> own() {
    return all.stream().filter(Facet::isOwn).toList();
  }
}
