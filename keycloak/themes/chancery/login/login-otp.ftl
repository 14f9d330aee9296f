<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('totp')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("chanceryCodeTitle")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
      <p class="why" id="why">${msg("chanceryCodeWhy")}</p>
      <#if wrong>
        <p id="input-error-otp-code" class="wrong" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</p>
      </#if>
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="group">
          <legend class="label">${msg("loginTotpDeviceName")}</legend>
          <#list otpLogin.userOtpCredentials as device>
            <label class="choice"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>> ${device.userLabel}</label>
          </#list>
        </fieldset>
      </#if>
      <div class="group">
        <label for="otp" class="label">${msg("loginOtpOneTime")}</label>
        <input id="otp" name="otp" class="field code" type="text" inputmode="numeric" autocomplete="one-time-code" dir="ltr" required autofocus
          aria-describedby="why<#if wrong> input-error-otp-code</#if>"<#if wrong> aria-invalid="true"</#if>>
      </div>
      <button class="btn go" name="login" id="kc-login" type="submit">${msg("chanceryCodeConfirm")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
