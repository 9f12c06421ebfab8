import { Button as WeChatButton, View } from '@tarojs/components';
import { AGREE_BUTTON, weChatKeepsPrivacy } from '../platform/privacy';
import { Button } from './Button';
import './AgreeButton.css';

/** WeChat believes an agreement only where its own button was tapped; elsewhere it is a button like any other. */
export function AgreeButton({ children, onAgree }: { children: string; onAgree(): void }) {
  if (!weChatKeepsPrivacy()) return <Button onTap={onAgree}>{children}</Button>;
  return (
    <View className="k-button-slot" style={{ flexGrow: 1 }}>
      <WeChatButton
        id={AGREE_BUTTON}
        className="k-button k-button--primary k-agree"
        hoverClass="k-press--down"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={onAgree}
      >
        {children}
      </WeChatButton>
    </View>
  );
}
