package vn.solieu.job.notice;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Sends a notice by SMTP.
 *
 * @param host the mail server
 * @param port its port
 * @param startTls whether the connection must be encrypted by STARTTLS
 * @param user to log in as; empty for none
 * @param password its password
 * @param from sender
 * @param to recipients, parted by commas
 */
public record Mail(
    String host, int port, boolean startTls, String user, String password, String from, String to) {
  private static final String PATIENCE_MILLIS = "10000";

  /**
   * Sends {@code notice}.
   *
   * @throws MessagingException when it is not taken
   */
  public void send(Notice notice) throws MessagingException {
    MimeMessage message = new MimeMessage(session());
    message.setFrom(new InternetAddress(from));
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
    message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
    message.setText(notice.text(), StandardCharsets.UTF_8.name());
    Transport.send(message);
  }

  private Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    return Session.getInstance(properties, user.isEmpty() ? null : login());
  }

  private Authenticator login() {
    return new Authenticator() {
      @Override
      protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "mail to " + to + " by " + host + ":" + port;
  }
}
