package org.councilnotes.web.register;

import java.net.URI;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.fetch.FetchListener;
import org.councilnotes.fetch.FetchQueue;
import org.councilnotes.fetch.RegisterClient;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.RegisterPermission;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring beans of fetching. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterConfiguration.class);

  private static final String ADDRESS = "archive.register.address";

  /** The file in the corpus of documents that were asked for and have no answer yet. */
  private static final String OWED = "requested.tsv";

  @Bean
  FetchQueue fetchQueue(
      @Value("${" + ADDRESS + ":}") String address,
      @Value("${archive.version}") String version,
      Corpus corpus,
      CurationFiles files) {
    String agent = "council-notes-archive/" + version;
    String other = address.strip();
    FetchQueue.Locations locations =
        new FetchQueue.Locations(corpus.root().resolve(OWED), corpus::newNotesFolder);
    if (other.isEmpty()) {
      return new FetchQueue(() -> RegisterClient.ofTheCouncil(agent), locations, listener(files));
    }
    URI home = home(other);
    return new FetchQueue(() -> RegisterClient.at(home, agent), locations, listener(files));
  }

  private static FetchListener listener(CurationFiles files) {
    return new FetchListener() {
      @Override
      public void fetched() {
        files.requestRun();
      }

      @Override
      public void failed(RuntimeException problem) {
        LOG.error("notes were not fetched: {}", problem.getMessage(), problem);
      }
    };
  }

  @Bean
  RegisterPermission registerPermission(
      EditingPermission editing, @Value("${archive.register}") boolean enabled) {
    return new RegisterPermission(editing, enabled);
  }

  private static URI home(String address) {
    try {
      URI home = URI.create(address);
      boolean web = "https".equals(home.getScheme()) || "http".equals(home.getScheme());
      if (web && home.getHost() != null && home.getRawUserInfo() == null) {
        return home;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw new InvalidSetting(ADDRESS, "no address: " + address);
    }
    throw new InvalidSetting(ADDRESS, "no address of a server: " + address);
  }
}
