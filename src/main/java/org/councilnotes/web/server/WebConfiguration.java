package org.councilnotes.web.server;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CorrectionEditor;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.curation.MarkingReview;
import org.councilnotes.curation.ProposalReview;
import org.councilnotes.curation.SidecarEditor;
import org.councilnotes.export.dataset.DatasetSources;
import org.councilnotes.ingest.progress.ArchiveRuns;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.label.FacetCompletionNames;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.label.ReasonTranslator;
import org.councilnotes.mcp.ArchiveAddress;
import org.councilnotes.note.text.LongDateFormat;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.RequestLocaleResolver;
import org.councilnotes.web.RunPermission;
import org.councilnotes.web.address.FormerGroupingRedirect;
import org.councilnotes.web.address.ParameterCheck;
import org.councilnotes.web.address.SiteRoot;
import org.councilnotes.web.compare.ComparisonCache;
import org.councilnotes.web.home.HomePage;
import org.councilnotes.web.home.HomeView;
import org.councilnotes.web.series.SeriesChanges;
import org.councilnotes.web.status.ProgressStream;
import org.councilnotes.web.status.ReadingProgress;
import org.councilnotes.web.status.RunControl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/**
 * Spring beans of the pages. The caller that starts the server provides {@code ArchiveAccess},
 * {@code Corpus}, vocabulary, catalogue and {@code IngestProgress}.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<FacetValues> facets;
  private final ObjectProvider<ResourceUrlProvider> resources;
  private final CrossOriginPolicy others;

  /**
   * Serves the files of the libraries, except the fonts and the crest of GOV.UK Frontend, which
   * this site may not use.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry handlers) {
    handlers.addResourceHandler(
        "/webjars/govuk-frontend/dist/govuk/assets/**",
        "/webjars/govuk-frontend/{version}/dist/govuk/assets/**");
    handlers
        .addResourceHandler("/webjars/govuk-frontend/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
        .addTransformer(new FontFaceRemover());
  }

  WebConfiguration(
      ObjectProvider<FacetValues> facets,
      ObjectProvider<ResourceUrlProvider> resources,
      @Value("${" + CrossOriginPolicy.SETTING + ":}") String otherOrigins,
      @Value("${" + ArchiveAddress.SETTING + ":}") String address) {
    SiteRoot.check(address);
    this.facets = facets;
    this.resources = resources;
    this.others = CrossOriginPolicy.of(otherOrigins);
  }

  /** The addresses of style sheets come first, so that the page of a refusal has them, too. */
  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new ResourceUrlProviderExposingInterceptor(resources.getObject()));
    interceptors.addInterceptor(new SameOriginInterceptor(others));
    interceptors.addInterceptor(new LanguageCookieInterceptor());
    interceptors.addInterceptor(new GoneAddresses());
    interceptors.addInterceptor(new FormerGroupingRedirect());
    interceptors.addInterceptor(new ParameterCheck(facets.getObject()));
  }

  /** Before anything is made of the settings. */
  @Bean
  static BeanFactoryPostProcessor settingCheck(ConfigurableEnvironment settings) {
    return _ -> new SettingCheck(settings).run();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new RequestLocaleResolver();
  }

  @Bean
  FacetLabels labels(MessageSource messages, Vocabulary vocabulary, SeriesCatalogue catalogue) {
    return new FacetLabels(messages, vocabulary, catalogue);
  }

  @Bean
  DatasetSources datasetSources(
      Vocabulary vocabulary,
      FacetLabels labels,
      SeriesCatalogue catalogue,
      CorrectionEditor corrections) {
    return new DatasetSources(
        vocabulary, labels.names(Locale.UK), catalogue::notDue, corrections::of);
  }

  @Bean
  LongDateFormat dates() {
    return new LongDateFormat();
  }

  @Bean
  ReasonTranslator speaker(MessageSource messages) {
    return new ReasonTranslator(messages);
  }

  @Bean
  FacetCompletionNames searchNames(Vocabulary vocabulary, FacetLabels labels) {
    return new FacetCompletionNames(vocabulary, labels);
  }

  @Bean
  CorrectionEditor corrector(CurationFiles words) {
    return new CorrectionEditor(words, Clock.systemUTC());
  }

  @Bean
  ProposalReview proposals(CurationFiles words) {
    return new ProposalReview(words);
  }

  @Bean
  MarkingReview markings(CurationFiles words) {
    return new MarkingReview(words, Clock.systemUTC());
  }

  @Bean
  SidecarEditor sidecars(CurationFiles words) {
    return new SidecarEditor(words);
  }

  @Bean
  FacetValues facetValues(Vocabulary vocabulary) {
    return new FacetValues(vocabulary);
  }

  @Bean
  CountryNameLookup countryWords(Vocabulary vocabulary) {
    return new CountryNameLookup(vocabulary);
  }

  @Bean
  NameLookup nameLookup(Vocabulary vocabulary) {
    return new NameLookup(vocabulary);
  }

  /** Set by {@code archive.limit}; see application.properties. */
  @Bean
  RequestLimits requestLimits(
      @Value("${archive.limit.exports}") int exports,
      @Value("${archive.limit.comparisons}") int comparisons,
      @Value("${archive.limit.wait}") Duration patience) {
    return new RequestLimits(
        new ConcurrencyLimit(exports, patience), new ConcurrencyLimit(comparisons, patience));
  }

  @Bean
  ComparisonCache comparisons(RequestLimits limits) {
    return new ComparisonCache(limits.comparisons());
  }

  /** The page of a comparison, under the name of its template: long ones are sent as rendered. */
  @Bean("compare")
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  StreamedView comparisonPage(ISpringTemplateEngine engine) {
    return new StreamedView("compare", engine);
  }

  @Bean
  SeriesChanges seriesChanges(RequestLimits limits) {
    return new SeriesChanges(limits.comparisons());
  }

  @Bean
  HomePage homePage(
      FacetValues facets,
      FacetLabels labels,
      SeriesChanges changes,
      Vocabulary vocabulary,
      ReadingProgress progress) {
    return new HomePage(new HomeView.Sources(facets, labels), changes, vocabulary, progress);
  }

  @Bean
  ReadingProgress readingProgress(IngestProgress pace, ArchiveAccess archiveAccess) {
    return new ReadingProgress(pace, archiveAccess);
  }

  @Bean
  ProgressStream progressStream(ReadingProgress progress) {
    return new ProgressStream(progress);
  }

  @Bean
  RunControl runControl(
      ArchiveRuns runs, RunPermission permission, ArchiveAccess archiveAccess, Corpus corpus) {
    return new RunControl(runs, permission, archiveAccess, corpus);
  }

  @Bean
  CachedHealth archiveHealth(ArchiveAccess archiveAccess) {
    ArchiveHealth health = new ArchiveHealth(archiveAccess);
    return new CachedHealth(health, health::isAnswering, System::nanoTime);
  }

  @Bean
  CachedHealth corpusHealth(Corpus corpus) {
    return new CachedHealth(new CorpusHealth(corpus), () -> true, System::nanoTime);
  }

  @Bean
  FilterRegistrationBean<EntityTagFilter> contentTags() {
    FilterRegistrationBean<EntityTagFilter> filter =
        new FilterRegistrationBean<>(new EntityTagFilter());
    filter.addUrlPatterns(
        "/notes/*",
        "/api/notes/*",
        "/api/series/*",
        "/api/dossiers/*",
        "/api/lineage/*",
        "/api/compare");
    return filter;
  }

  @Bean
  CrossOriginFilter crossOriginFilter() {
    return new CrossOriginFilter(others);
  }

  @Bean
  SecurityHeadersFilter securityHeaders() {
    return new SecurityHeadersFilter();
  }

  @Bean
  HostFilter hostFilter(@Value("${archive.hosts:}") String others) {
    return new HostFilter(HostFilter.AllowedHosts.withLoopback(others));
  }

  @Bean
  MalformedParameterFilter parameterFilter() {
    return new MalformedParameterFilter();
  }

  /** Allows escaped slashes, as in {@code /notes/10364%2F19}: document numbers contain slashes. */
  @Bean
  TomcatConnectorCustomizer slashesInNumbers() {
    return connector ->
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue());
  }
}
