package org.councilnotes.web.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.upload.CorpusUpload;
import org.councilnotes.upload.RefusedUpload;
import org.councilnotes.upload.UploadPath;
import org.councilnotes.upload.UploadPolicy;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.UploadPermission;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Spring beans of uploads, with their settings; see application.properties. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  private static final String SETTING = "archive.upload.";
  private static final String FOLDER = SETTING + "folder";

  @Bean
  UploadPolicy uploadPolicy(
      @Value("${archive.upload.file}") DataSize file,
      @Value("${archive.upload.request}") DataSize request,
      @Value("${archive.upload.files}") int files,
      @Value("${archive.upload.waiting}") int waiting,
      @Value("${archive.upload.free}") DataSize free,
      @Value("${archive.upload.time}") Duration time,
      @Value("${archive.upload.kinds}") String kinds) {
    requireSome("file", file.toBytes());
    requireSome("request", request.toBytes());
    requireSome("files", files);
    requireSome("waiting", waiting);
    requireSome("time", time.toSeconds());
    return new UploadPolicy(
        file.toBytes(), request.toBytes(), files, waiting, free.toBytes(), time, endings(kinds));
  }

  private static void requireSome(String name, long value) {
    if (value <= 0) {
      throw new InvalidSetting(SETTING + name, "more than nothing is needed");
    }
  }

  private static List<String> endings(String kinds) {
    return Stream.of(kinds.split(",", -1))
        .map(kind -> kind.strip().toLowerCase(Locale.ROOT))
        .filter(kind -> !kind.isEmpty())
        .distinct()
        .toList();
  }

  @Bean
  CorpusUpload corpusUpload(Corpus corpus, UploadPolicy policy) {
    return new CorpusUpload(corpus, policy, Clock.systemUTC());
  }

  @Bean
  FileUploads fileUploads(
      CorpusUpload upload,
      CurationFiles curation,
      ArchiveAccess archiveAccess,
      UploadPermission uploads,
      MarkingPermission markings,
      @Value("${archive.upload.parallel}") int places,
      @Value("${archive.limit.wait}") Duration patience,
      @Value("${" + FOLDER + "}") String folder,
      @Value("${archive.upload.quiet}") Duration quiet) {
    requireSome("parallel", places);
    requireName(folder);
    return new FileUploads(
        upload,
        curation,
        archiveAccess,
        new FileUploads.Permissions(uploads, markings),
        new ConcurrencyLimit(places, patience),
        folder.strip(),
        quiet,
        Clock.systemUTC());
  }

  private static void requireName(String folder) {
    try {
      UploadPath _ = UploadPath.of(folder, "note.pdf");
    } catch (RefusedUpload refused) {
      throw new InvalidSetting(FOLDER, refused.getMessage());
    }
  }
}
