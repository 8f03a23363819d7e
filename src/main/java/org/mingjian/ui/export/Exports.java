package org.mingjian.ui.export;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import org.mingjian.export.ExportJobs;
import org.mingjian.export.ExportService;
import org.mingjian.security.Actor;
import org.mingjian.ui.CurrentActor;

/** All that an {@link ExportMenu} needs, so that a screen asks for one thing. */
@SpringComponent
@VaadinSessionScope
public class Exports {
  private final ExportService service;
  private final ExportJobs jobs;
  private final CurrentActor current;

  Exports(ExportService service, ExportJobs jobs, CurrentActor current) {
    this.service = service;
    this.jobs = jobs;
    this.current = current;
  }

  public ExportService service() {
    return service;
  }

  ExportJobs jobs() {
    return jobs;
  }

  /** What addresses in files begin with; empty where there is no request. */
  public String base() {
    return PageAddress.base();
  }

  Actor actor() {
    return current.actor();
  }
}
