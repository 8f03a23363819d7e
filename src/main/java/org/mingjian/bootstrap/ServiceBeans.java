package org.mingjian.bootstrap;

import java.time.Clock;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.DenominatorStore;
import org.mingjian.export.ExportJobs;
import org.mingjian.export.ExportService;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.life.Filings;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.ingest.ImportService;
import org.mingjian.ingest.ImportUndo;
import org.mingjian.presentation.Presentations;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.ReportStore;
import org.mingjian.saved.SavedViews;
import org.mingjian.search.ReportSearch;
import org.mingjian.security.Accounts;
import org.mingjian.security.AuditLog;
import org.mingjian.security.LoginGuard;
import org.mingjian.security.Tokens;
import org.mingjian.ui.Background;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the services to the screens. The {@link Services} themselves are registered at start. */
@Configuration(proxyBeanMethods = false)
class ServiceBeans {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DivisionRegister divisionRegister(Services services) {
    return services.divisions();
  }

  @Bean
  IndicatorCatalogue indicatorCatalogue(Services services) {
    return services.indicators();
  }

  @Bean
  Accounts accounts(Services services) {
    return services.accounts();
  }

  @Bean
  Tokens tokens(Services services) {
    return services.tokens();
  }

  @Bean
  AuditLog auditLog(Services services) {
    return services.auditLog();
  }

  @Bean
  LoginGuard loginGuard(Services services) {
    return services.loginGuard();
  }

  @Bean
  ReportStore reportStore(Services services) {
    return services.reports();
  }

  @Bean
  OriginalFiles originalFiles(Services services) {
    return services.originals();
  }

  @Bean
  ComparisonService comparisonService(Services services) {
    return services.comparisons();
  }

  @Bean
  DenominatorStore denominatorStore(Services services) {
    return services.denominators();
  }

  @Bean
  ImportService importService(Services services) {
    return services.imports();
  }

  @Bean
  RuleCatalogue ruleCatalogue(Services services) {
    return services.rules();
  }

  @Bean
  FindingMessages findingMessages(Services services) {
    return services.findingMessages();
  }

  @Bean
  FindingStore findingStore(Services services) {
    return services.findings();
  }

  @Bean
  Filings filings(Services services) {
    return services.filings();
  }

  @Bean
  SettingsStore settingsStore(Services services) {
    return services.settings();
  }

  @Bean
  SavedViews savedViews(Services services) {
    return services.savedViews();
  }

  @Bean
  Presentations presentations(Services services) {
    return services.presentations();
  }

  @Bean
  ImportUndo importUndo(Services services) {
    return services.importUndo();
  }

  @Bean
  ReportSearch reportSearch(Services services) {
    return services.search();
  }

  @Bean
  Background background() {
    return Background.onThreads();
  }

  // The services close it, before the database.
  @Bean(destroyMethod = "")
  JudgingService judgingService(Services services) {
    return services.judging();
  }

  @Bean
  ExportService exportService(Services services) {
    return services.exports();
  }

  // The services close it, before the database.
  @Bean(destroyMethod = "")
  ExportJobs exportJobs(Services services) {
    return services.exportJobs();
  }
}
