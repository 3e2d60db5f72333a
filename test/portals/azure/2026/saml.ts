import { getBytes } from '../ui/backend.ts';
import type { ApplicationView, SamlConfiguration } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade, Command } from '../ui/portal/blade.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { saveFile } from '../ui/save-file.ts';
import { appBreadcrumbs, appMenu } from './app-menu.ts';
import { openAttributesClaims } from './attributes-claims.ts';
import { openBasicSaml } from './basic-saml.ts';
import { copier } from './copy.ts';
import { samlMarkup } from './saml-cards.ts';
import { singleSignOnMethod } from './single-sign-on-method.ts';
import { openTestSignIn } from './test-sign-in.ts';
import { openUploadMetadata } from './upload-metadata.ts';

/** azure/saml: the five cards of SAML sign-on. */
export async function saml(application: ApplicationView, stage: Stage): Promise<Blade> {
  const saved = ko.observable<SamlConfiguration | undefined>(application.saml);
  const nameIdSource = ko.observable(application.nameIdSource);
  const canTest = ko.pureComputed(() => saved() !== undefined);
  const test = () => openTestSignIn(application, stage);
  const editBasic = (proposed?: SamlConfiguration) =>
    openBasicSaml({ application, saved, stage, test, ...(proposed ? { proposed } : {}) });
  return {
    title: `${application.name} | SAML-based Sign-on`,
    subtitle: 'Enterprise Application',
    breadcrumbs: appBreadcrumbs(application),
    menu: appMenu(application, 'SignOn', stage),
    commands: commands({ application, stage, canTest, test, editBasic }),
    view: {
      markup: samlMarkup(application.name.replace(/[<>&"]/g, ''), stage.words('saml')),
      model: {
        ...basicRows(saved),
        ...certificateCard(application, stage),
        ...setUpCard(application, stage),
        ...{ canTest, test, nameIdSource },
        editBasic: () => editBasic(),
        editClaims: () => openAttributesClaims({ application, nameIdSource, stage }),
      },
    },
  };
}

interface CommandOptions {
  readonly application: ApplicationView;
  readonly stage: Stage;
  readonly canTest: () => boolean;
  test(): void;
  editBasic(proposed?: SamlConfiguration): void;
}

function commands({ application, stage, canTest, test, editBasic }: CommandOptions): Command[] {
  return [
    {
      id: 'UploadMetadata',
      label: 'Upload metadata file',
      icon: 'upload',
      run: () => openUploadMetadata({ application, stage, add: editBasic }),
    },
    {
      id: 'ChangeMode',
      label: 'Change single sign-on mode',
      icon: 'undo',
      run: () => stage.openChild(() => singleSignOnMethod(application, stage)),
    },
    { id: 'TestApplication', label: 'Test this application', icon: 'test', enabled: canTest, run: test },
    { id: 'Feedback', label: 'Got feedback?', icon: 'feedback', run: () => {} },
  ];
}

function basicRows(saved: () => SamlConfiguration | undefined) {
  const text = (read: (configuration: SamlConfiguration) => string | undefined, missing: string) =>
    ko.pureComputed(() => {
      const configuration = saved();
      return (configuration && read(configuration)) || missing;
    });
  return {
    identifier: text(({ identifiers }) => identifiers.join('\n'), 'Required'),
    replyUrl: text(({ replyUrls }) => replyUrls.join('\n'), 'Required'),
    signOnUrl: text(({ signOnUrl }) => signOnUrl, 'Optional'),
    relayState: text(({ relayState }) => relayState, 'Optional'),
    logoutUrl: text(({ logoutUrl }) => logoutUrl, 'Optional'),
  };
}

function certificateCard({ objectId, name, certificate, metadataUrl }: ApplicationView, stage: Stage) {
  const download = (path: string, file: string, type: string) => async () => {
    await stage.attempt('Download', `${file} was downloaded.`, async () => {
      saveFile(file, await getBytes(`/applications/${objectId}/${path}`), type);
    });
  };
  return {
    thumbprint: certificate.thumbprint,
    expiration: new Date(certificate.expiresAt).toLocaleString(),
    notificationEmail: stage.session.userPrincipalName,
    metadataUrl,
    copyMetadataUrl: copier(metadataUrl, stage),
    downloadBase64: download('certificate?format=base64', `${name}.cer`, 'application/x-x509-ca-cert'),
    downloadRaw: download('certificate?format=raw', `${name}.cer`, 'application/x-x509-ca-cert'),
    downloadMetadata: download('federation-metadata', `${name}.xml`, 'application/xml'),
  };
}

function setUpCard({ loginUrl, issuer }: ApplicationView, stage: Stage) {
  return {
    ...{ loginUrl, issuer, logoutUrlOfTenant: loginUrl },
    copyLoginUrl: copier(loginUrl, stage),
    copyIssuer: copier(issuer, stage),
    copyLogoutUrl: copier(loginUrl, stage),
  };
}
