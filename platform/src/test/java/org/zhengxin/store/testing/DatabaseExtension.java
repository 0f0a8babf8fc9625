package org.zhengxin.store.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Resolves database parameters of tests; the pool is closed after the class. */
final class DatabaseExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return !parameter.isAnnotated(Autowired.class)
                && !parameter.getDeclaringExecutable().isAnnotationPresent(Autowired.class)
                && (type == DataSource.class
                        || type == JdbcClient.class
                        || type == JdbcTemplate.class
                        || type == TransactionTemplate.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        DataSource pool = pool(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == JdbcClient.class) {
            return JdbcClient.create(pool);
        } else if (type == JdbcTemplate.class) {
            return new JdbcTemplate(pool);
        } else if (type == TransactionTemplate.class) {
            return new TransactionTemplate(new DataSourceTransactionManager(pool));
        }
        return pool;
    }

    /** One pool for the class: kept in the store of the class's context, which closes it. */
    private static DataSource pool(ExtensionContext context) {
        Class<?> annotated = DatabaseContextCustomizer.annotated(context.getRequiredTestClass());
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent() || ofClass.getRequiredTestClass() != annotated) {
            ExtensionContext parent = ofClass.getParent().orElseThrow();
            if (parent.getTestClass().isEmpty()) {
                break;
            }
            ofClass = parent;
        }
        return ofClass.getStore(NAMESPACE).computeIfAbsent(annotated, TestServer.get()::pool, HikariDataSource.class);
    }
}
