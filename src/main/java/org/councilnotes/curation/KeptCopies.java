package org.councilnotes.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.Sidecar;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.file.ReplacedFiles;

/**
 * The files that were kept when others took their place: of uploads and of the register.
 *
 * @param all regular files in the hidden folders
 */
record KeptCopies(Corpus corpus, List<KeptCopy> all) {

  /** Matches what the name of a copy from the register begins with. */
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}-");

  /**
   * A copy.
   *
   * @param path of the file that it is a copy of, as in the ledger
   */
  private record KeptCopy(Path file, String path) {}

  /**
   * Looks for them now. Links are not followed.
   *
   * @throws UncheckedIOException where a folder cannot be read
   */
  static KeptCopies in(Corpus corpus) {
    Path notes = corpus.notesFolder();
    List<KeptCopy> all = new ArrayList<>();
    Path uploads = notes.resolve(ReplacedFiles.OF_UPLOADS);
    for (Path file : below(uploads)) {
      Path inUpload = uploads.relativize(file);
      if (inUpload.getNameCount() > 1) {
        Path was = notes.resolve(inUpload.subpath(1, inUpload.getNameCount()));
        all.add(new KeptCopy(file, corpus.pathOf(was)));
      }
    }
    for (Path file : below(notes.resolve(ReplacedFiles.OF_REGISTER))) {
      String name = HASH.matcher(file.getFileName().toString()).replaceFirst("");
      all.add(new KeptCopy(file, corpus.pathOf(notes.resolve(name))));
    }
    return new KeptCopies(corpus, List.copyOf(all));
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + folder, e);
    }
  }

  /** Copies of files at these paths and of their sidecars, and those with a listed content. */
  List<Path> of(Set<String> paths, WithdrawnNotes.Entry entry) {
    Set<String> hashes =
        entry.files().stream().map(WithdrawnNotes.WithdrawnFile::hash).collect(Collectors.toSet());
    return all.stream()
        .filter(
            copy ->
                paths.contains(Sidecar.ownerPath(copy.path()))
                    || hashes.contains(hash(copy.file())))
        .map(KeptCopy::file)
        .toList();
  }

  /** Paths of the copies of containers of which a member is at one of these paths. */
  List<String> containers(Set<String> paths) {
    Set<String> containers =
        paths.stream()
            .filter(path -> path.contains(ContainerFile.INSIDE))
            .map(ContainerFile::outermost)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(copy -> containers.contains(copy.path()))
        .map(copy -> corpus.pathOf(copy.file()))
        .toList();
  }

  private static String hash(Path file) {
    try {
      return Corpus.hash(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }
}
