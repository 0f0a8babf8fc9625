package org.zhengxin.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose connection is cut at a statement, or at the commit (断连模拟): before it is sent, or after it was done. */
final class CutDatabase extends DelegatingDataSource {
    private final AtomicInteger left;
    private final boolean afterwards;
    private boolean cut;

    CutDatabase(DataSource database, int statement, boolean afterwards) {
        super(database);
        this.left = new AtomicInteger(statement);
        this.afterwards = afterwards;
    }

    /** Whether there were as many statements. */
    boolean isCut() {
        return cut;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) proxy(connection, Connection.class, connection);
    }

    private Object proxy(Object target, Class<?> type, Connection connection) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!isSent(method)) {
                Object result = call(target, method, arguments);
                return result instanceof Statement ? proxy(result, method.getReturnType(), connection) : result;
            }
            boolean now = left.decrementAndGet() == 0;
            if (now && !afterwards) {
                throw gone(connection);
            }
            Object result = call(target, method, arguments);
            if (now) {
                throw gone(connection);
            }
            return result;
        });
    }

    private static boolean isSent(Method method) {
        return List.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit")
                .contains(method.getName());
    }

    private SQLException gone(Connection connection) throws SQLException {
        cut = true;
        connection.abort(Runnable::run);
        return new SQLException("the connection was cut", "08006");
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
