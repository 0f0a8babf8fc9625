package org.zhengxin.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Release;
import org.zhengxin.ledger.EveryEntry;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.OpenLedger;
import org.zhengxin.ledger.PublishedLog;
import org.zhengxin.organisation.Marks;
import org.zhengxin.record.plain.PlainRules;
import org.zhengxin.store.DataDirectory;

/** The module as it runs with one release (运行节点): its own beans, put together as the application does, on a set clock. */
final class HistoryNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    HistoryNode(DataSource database, Clock clock, Path directory, int release, List<PlainRules.From> acts) {
        Release loaded = HistoryRules.load(directory, release, acts);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        JdbcTemplate template = new JdbcTemplate(database);
        // Not the context's own: the database outlives the node.
        context.getBeanFactory().registerSingleton("database", database);
        bean(Clock.class, () -> clock);
        bean(JdbcTemplate.class, () -> template);
        bean(JdbcClient.class, () -> JdbcClient.create(template));
        bean(DataSourceTransactionManager.class, () -> manager);
        bean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
        bean(Catalogue.class, () -> new Catalogue(loaded, clock));
        bean(Marks.class, () -> new Marks(template, clock));
        bean(DataDirectory.class, () -> new DataDirectory(directory));
        bean(Ledger.class, () -> OpenLedger.on(JdbcClient.create(template), clock));
        bean(PublishedLog.class, () -> new EveryEntry(JdbcClient.create(template)));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.setBeanDefinitionDefaults(lazy());
        scanner.addExcludeFilter(
                (reader, factory) -> reader.getClassMetadata().getClassName().contains(".web."));
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.scan("org.zhengxin.record", "org.zhengxin.catalog");
        context.refresh();
        get(RulePlan.class).note();
    }

    private static BeanDefinitionDefaults lazy() {
        BeanDefinitionDefaults defaults = new BeanDefinitionDefaults();
        defaults.setLazyInit(true);
        return defaults;
    }

    private <T> void bean(Class<T> type, Supplier<T> supplier) {
        context.registerBean(type, supplier);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
