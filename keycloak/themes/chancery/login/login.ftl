<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if realm.password>
      <form id="kc-form-login" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
        <#if wrong>
          <p id="input-error" class="wrong" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p>
        </#if>
        <#if !usernameHidden??>
          <div class="group">
            <label for="username" class="label">${msg("username")}</label>
            <input id="username" class="field" name="username" value="${(login.username!'')}" type="text" dir="ltr" required
              autofocus autocomplete="username" autocapitalize="none" spellcheck="false"<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
          </div>
        </#if>
        <div class="group">
          <label for="password" class="label">${msg("password")}</label>
          <input id="password" class="field" name="password" type="password" dir="ltr" required
            <#if usernameHidden??>autofocus</#if> autocomplete="current-password"<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
        </div>
        <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
        <button class="btn go" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
